import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import { shownTrial, type Trial } from './shown-trial.ts'

let trial: Trial
afterEach(() => trial.close())

describe('what the trial asks for', () => {
  it('is only what the chosen situation asks for', async () => {
    trial = await shownTrial('skm-14-2017')
    await trial.choose('Data yang ada', 'Nilai rata-rata tiap unsur (NRR)')
    expect(trial.labels()).toContain('NRR persyaratan')
    expect(trial.labels()).not.toContain('Kuesioner')
    await trial.choose('Data yang ada', 'Jawaban tiap responden')
    expect(trial.labels()).toContain('Kuesioner')
    expect(trial.labels()).not.toContain('NRR persyaratan')
  })
  it('comes back with what was given', async () => {
    trial = await shownTrial('skm-14-2017')
    await trial.choose('Data yang ada', 'Nilai rata-rata tiap unsur (NRR)')
    await trial.fill('NRR persyaratan', '3,45')
    await trial.choose('Data yang ada', 'Jawaban tiap responden')
    await trial.choose('Data yang ada', 'Nilai rata-rata tiap unsur (NRR)')
    expect(trial.control('NRR persyaratan').value).toBe('3,45')
  })
  it('is nothing that depends on a fact which is not there yet', async () => {
    trial = await shownTrial('skm-14-2017')
    await trial.press('Kosongkan isian')
    expect(trial.labels()).toEqual(['Contoh kasus', 'Data yang ada'])
  })
})

describe('a number', () => {
  it('has the decimal mark of the language, and says what is wrong beside itself', async () => {
    trial = await shownTrial('skm-14-2017')
    await trial.choose('Data yang ada', 'Nilai rata-rata tiap unsur (NRR)')
    await trial.fill('NRR persyaratan', '5,5')
    const control = trial.control('NRR persyaratan')
    expect(control.getAttribute('aria-invalid')).toBe('true')
    expect(trial.described(control)).toContain('5,5 di luar rentang 1 sampai 4.')
    await trial.fill('NRR persyaratan', '3,5')
    expect(trial.control('NRR persyaratan').getAttribute('aria-invalid')).toBe('false')
    await trial.inEnglish()
    expect(trial.control('Mean, requirements').value).toBe('3.5')
    expect(trial.described(trial.control('Mean, requirements'))).toContain('1 to 4.')
  })
})

describe('the rows of a list', () => {
  it('are added and filled in, field by field', async () => {
    trial = await shownTrial('angka-kredit-2023')
    await trial.press('Kosongkan isian')
    await trial.choose('Jenjang jabatan fungsional', 'Ahli Pertama (III/a–III/b)')
    expect(trial.text('fieldset')).toContain('Belum diisi.')
    await trial.press('+ Tambah baris')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Hari pertama periode, Baris 1')
    await trial.fill('Hari pertama periode, Baris 1', '2024-01-01')
    // What is not there yet is said where it is missing.
    expect(trial.described(trial.control('Banyaknya bulan, Baris 1'))).toBe('"Banyaknya bulan" belum diisi.')
    await trial.fill('Banyaknya bulan, Baris 1', '2')
    await trial.choose('Predikat kinerja, Baris 1', 'Baik')
    expect(trial.card()).toContain('Angka kredit hasil konversi 2,08 dari 1 periode yang dinilai.')
  })
  it('are removed, and the rest stays in its order', async () => {
    trial = await shownTrial('angka-kredit-2023')
    await trial.pickCase('20,83')
    expect(trial.card()).toContain('Angka kredit hasil konversi 20,83 = 18,75 + 2,08, dari 2 periode yang dinilai.')
    await trial.press('Hapus baris 1')
    expect(trial.control('Banyaknya bulan, Baris 1').value).toBe('2')
    expect(trial.card()).toContain('Angka kredit hasil konversi 2,08 dari 1 periode yang dinilai.')
    expect(trial.text('[role=status].unseen')).toBe('Baris 1 dihapus. Sisa 1 baris.')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Hapus baris 1')
    await trial.press('Hapus baris 1')
    expect(trial.text('fieldset')).toContain('Tidak ada satu pun.')
    expect(document.activeElement?.textContent).toContain('Tambah baris')
  })
  it('are none where somebody says so, which is not the same as not filled in', async () => {
    trial = await shownTrial('angka-kredit-2023')
    await trial.press('Kosongkan isian')
    await trial.choose('Jenjang jabatan fungsional', 'Ahli Pertama (III/a–III/b)')
    expect(trial.card()).toContain('Periode yang dinilai belum diisi.')
    await trial.press('Memang tidak ada')
    expect(trial.card()).not.toContain('Periode yang dinilai belum diisi.')
  })
  it('that are empty are not given', async () => {
    trial = await shownTrial('angka-kredit-2023')
    await trial.pickCase('20,83')
    await trial.press('+ Tambah baris')
    expect(trial.card()).toContain('20,83 = 18,75 + 2,08')
    expect(trial.invalid()).toEqual([])
  })
  it('say what is wrong in the row where it is', async () => {
    trial = await shownTrial('angka-kredit-2023')
    await trial.pickCase('20,83')
    await trial.fill('Banyaknya bulan, Baris 2', '13')
    expect(trial.invalid()).toEqual(['Banyaknya bulan, Baris 2'])
    expect(trial.described(trial.control('Banyaknya bulan, Baris 2'))).toContain('13 di luar rentang 1 sampai 12.')
  })
  it('are in the language that the reader chose', async () => {
    trial = await shownTrial('angka-kredit-2023')
    await trial.pickCase('20,83')
    await trial.inEnglish()
    expect(trial.control('Number of months, Row 2').value).toBe('2')
    expect(trial.labels()).toContain('Level of the functional post')
  })
})

describe.each(['skm-14-2017', 'angka-kredit-2023', 'perilaku-360', 'permenpanrb-8-2021', 'kupang-kinerja-lokal'])(
  'the trial of %s',
  (preset) => {
    it('is accessible, fits a phone and shows no JSON', async () => {
      trial = await shownTrial(preset)
      await userEvent.click(document.body)
      expect(await trial.violations()).toEqual([])
      expect(trial.overflow()).toBeLessThanOrEqual(0)
      expect(trial.text('.facts')).not.toMatch(/[{}[\]]/)
      expect(document.querySelectorAll('.trial textarea')).toHaveLength(0)
    })
  },
)
