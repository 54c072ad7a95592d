// What several forms print alike.
import type { ChoicePart, Form, FormField, PersonPart, SignaturePart, FormRole } from './form.ts'

export const period: readonly FormField[] = [
  { id: 'periode', heading: 'TRIWULAN I/II/III/IV-AKHIR', shows: 'jenis-evaluasi' },
  { id: 'instansi', heading: '(NAMA INSTANSI)' },
  { id: 'periode-penilaian', heading: 'PERIODE PENILAIAN' },
]

/** `rank`: how the form spells the line of rank and class. `last`: the last line, mostly the unit. */
export const person = (
  role: FormRole,
  heading: string,
  page: string,
  { rank, last = 'UNIT KERJA', optionalNip = false }: { rank: string; last?: string; optionalNip?: boolean },
): PersonPart => ({
  kind: 'person',
  role,
  heading,
  page,
  fields: [
    { id: 'nama', heading: 'NAMA' },
    { id: 'nip', heading: 'NIP', ...(optionalNip ? { optional: true } : {}) },
    { id: 'pangkat', heading: rank },
    { id: 'jabatan', heading: 'JABATAN' },
    { id: last === 'INSTANSI' ? 'instansi' : 'unit-kerja', heading: last },
  ],
})

export const organisation = (page: string): ChoicePart => ({
  kind: 'choice',
  heading: 'CAPAIAN KINERJA ORGANISASI',
  page,
  marks: ['*'],
  shows: 'capaian-organisasi',
  choices: [
    { words: 'ISTIMEWA', level: 'istimewa' },
    { words: 'BAIK', level: 'baik' },
    { words: 'BUTUH PERBAIKAN', level: 'butuh-perbaikan' },
    { words: 'KURANG', level: 'kurang' },
    { words: 'SANGAT KURANG', level: 'sangat-kurang' },
  ],
})

export const rating = (heading: string, page: string, shows: 'hasil' | 'perilaku'): ChoicePart => ({
  kind: 'choice',
  heading,
  page,
  marks: ['*', '**'],
  shows,
  choices: [
    { words: 'DIATAS EKSPEKTASI', level: 'di-atas-ekspektasi' },
    { words: 'SESUAI EKSPEKTASI', level: 'sesuai-ekspektasi' },
    { words: 'DIBAWAH EKSPEKTASI', level: 'di-bawah-ekspektasi' },
  ],
})

export const predicate = (page: string): ChoicePart => ({
  kind: 'choice',
  heading: 'PREDIKAT KINERJA PEGAWAI',
  page,
  marks: ['*'],
  shows: 'predikat',
  choices: [
    { words: 'SANGAT BAIK', level: 'sangat-baik' },
    { words: 'BAIK', level: 'baik' },
    { words: 'BUTUH PERBAIKAN', level: 'butuh-perbaikan' },
    { words: 'KURANG (MISCONDUCT)', level: 'kurang' },
    { words: 'SANGAT KURANG', level: 'sangat-kurang' },
  ],
})

export const signature = (role: FormRole, heading: string, page: string, number?: number): SignaturePart => ({
  kind: 'signature',
  role,
  heading,
  page,
  ...(number === undefined ? {} : { number }),
  lines: ['(tempat), (tanggal, bulan, tahun)', '(Nama)', '(NIP)'],
})

export const feedback = 'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG'
export const realisation = 'REALISASI BERDASARKAN BUKTI DUKUNG'

export const resultNotes: Form['notes'] = [
  { mark: '*', words: 'pilih salah satu' },
  {
    mark: '**',
    words:
      'rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi',
  },
  {
    mark: '***',
    words: 'periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah',
  },
]

export const documentNotes: Form['notes'] = [
  {
    mark: '*',
    words: 'periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah',
  },
  { mark: '**', words: 'pilih salah satu' },
]
