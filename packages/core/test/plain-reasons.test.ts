import { explain, formatIssue, type Explanation, type Result } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { percent, scorerOf } from './rule-set-text.ts'

const label = (id: string, en: string): object => ({ label: { id, en } })
const scorer = scorerOf({
  settings: { puncak: { type: 'integer', range: [0, 200], default: 100 } },
  scales: { tingkat: { levels: ['kurang', 'cukup', 'baik'] } },
  inputs: {
    realisasi: { ...percent, ...label('Realisasi', 'Realisation') },
    target: { ...percent, ...label('Target SKP', 'SKP target') },
    inisiatif: { ...percent, ...label('Inisiatif', 'Initiative'), required: false },
    hukuman: { type: 'boolean', ...label('Hukuman disiplin', 'Disciplinary punishment') },
    kegiatan: {
      type: 'list',
      maxItems: 9,
      ...label('Kegiatan', 'Activities'),
      item: {
        jam: { type: 'number', digits: 1, range: [0, 100], ...label('Jam kegiatan', 'Hours') },
        sah: { type: 'boolean', ...label('Sudah diverifikasi', 'Verified') },
      },
    },
  },
  steps: [
    {
      id: 'capaian',
      kind: 'ratio',
      ...label('Capaian', 'Achievement'),
      actual: 'realisasi',
      target: 'target',
      direction: 'higher',
      cap: 120,
      round: { digits: 2 },
    },
    {
      id: 'gabungan',
      kind: 'weighted',
      ...label('Nilai gabungan', 'Combined score'),
      missing: 'zero',
      round: { digits: 2 },
      of: [
        { step: 'capaian', weight: '2/3' },
        { step: 'inisiatif', weight: '1/3' },
      ],
    },
    {
      id: 'kredit',
      kind: 'credit',
      ...label('Kredit', 'Credit'),
      over: 'kegiatan',
      when: { var: 'sah' },
      points: { var: 'jam' },
      round: { digits: 1 },
      cap: 5,
    },
    {
      id: 'nilai',
      kind: 'logic',
      ...label('Nilai akhir', 'Final score'),
      logic: { min: [{ '+': [{ var: 'gabungan' }, { var: 'kredit' }] }, { setting: 'puncak' }] },
    },
    {
      id: 'golongan',
      kind: 'bands',
      ...label('Golongan', 'Band'),
      of: 'nilai',
      scale: 'tingkat',
      bands: [{ level: 'kurang' }, { from: 50, level: 'cukup' }, { above: 76, level: 'baik' }],
    },
    {
      id: 'predikat',
      kind: 'gate',
      ...label('Predikat', 'Predicate'),
      of: 'golongan',
      rules: [{ when: { var: 'hukuman' }, atMost: 'cukup' }],
    },
  ],
  outcome: { level: 'predikat', score: 'nilai' },
})

const whole = {
  realisasi: 90,
  target: 100,
  inisiatif: 75,
  hukuman: false,
  kegiatan: [
    { jam: 3, sah: true },
    { jam: 4, sah: true },
    { jam: 1, sah: false },
  ],
}
const explained = (given: object, locale: 'id' | 'en' = 'id', change: Partial<Result> = {}): Explanation =>
  explain(scorer.ruleSet, { ...scorer.score({ ...whole, ...given }), ...change }, { locale })

describe('a sum', () => {
  it('can be done again on paper, each number with its name', () => {
    expect(explained({}).sentences).toContain('Nilai gabungan 85,00 = 2/3 × 90,00 (capaian) + 1/3 × 75,00 (inisiatif).')
    expect(explained({}, 'en').sentences).toContain(
      'Combined score 85.00 = 2/3 × 90.00 (achievement) + 1/3 × 75.00 (initiative).',
    )
  })
  it('is called rounded only where rounding changed it', () => {
    expect(explained({}).sentences.join(' ')).not.toContain('dibulatkan')
    expect(explained({ realisasi: 95 }).sentences.join(' ')).toContain(
      'Jumlah 88,3333… dibulatkan ke 2 angka di belakang koma (tepat setengah ke atas): 88,33.',
    )
  })
  it('names a limit as a limit', () => {
    const under = explained({}).sentences
    expect(under).toContain('Nilai akhir 90,00 = 85,00 (nilai gabungan) + 5,0 (kredit), paling tinggi 100.')
    const [, { node }] = explained({ realisasi: 120, inisiatif: 120 }).outcomes as [
      unknown,
      { node: { figure: object } },
    ]
    expect(node.figure).toMatchObject({ total: '125,00', result: '100,00', resultNote: 'paling tinggi 100' })
  })
})

describe('a credit', () => {
  const creditOf = (kegiatan: object[], locale: 'id' | 'en' = 'id'): string[] =>
    explained({ kegiatan }, locale).sentences.filter((each) => /kegiatan|activities|melewati/.test(each))
  it('says how many entries counted, and what the cap cut off', () => {
    expect(creditOf(whole.kegiatan)).toEqual([
      'Kredit 5,0: 2 dari 3 kegiatan memenuhi syarat, jumlah nilainya 7,0 = 3,0 + 4,0.',
      '7,0 melewati batas 5, jadi yang dihitung 5,0.',
    ])
  })
  it('says in plain words that there is nothing, or nothing that counts', () => {
    expect(creditOf([])).toEqual(['Kredit 0,0, karena kegiatan tidak ada.'])
    expect(creditOf([], 'en')).toEqual(['Credit 0.0, because there are no activities.'])
    expect(creditOf([{ jam: 3, sah: false }])).toEqual([
      'Kredit 0,0, karena dari 1 kegiatan belum ada yang memenuhi syarat.',
    ])
  })
})

describe('a level', () => {
  it('is told with the number and the border that decided it', () => {
    expect(explained({}).sentences).toContain('Golongan: baik, karena nilai akhir 90,00 dan baik berlaku di atas 76.')
    expect(explained({ hukuman: true }).sentences.slice(-2)).toEqual([
      'Syarat ke-1: hasilnya paling tinggi “cukup”.',
      'Predikat: cukup. Tanpa batas itu hasilnya baik.',
    ])
  })
})

describe('what is missing', () => {
  it('is named by the summary, down to what somebody can fill in', () => {
    const given = { hukuman: null, kegiatan: null }
    expect(explained(given).summary).toBe(
      'Predikat belum dapat dihitung karena hukuman disiplin dan kegiatan belum diisi. Nilai akhir belum dapat dihitung karena kegiatan belum diisi.',
    )
    expect(explained(given, 'en').summary).toBe(
      'Predicate cannot be computed yet. Not filled in: disciplinary punishment and activities. Final score cannot be computed yet. Not filled in: activities.',
    )
  })
  it('stands beside what is there', () => {
    expect(explained({ hukuman: null }).summary).toBe(
      'Predikat belum dapat dihitung karena hukuman disiplin belum diisi. Nilai akhir: 90,00.',
    )
  })
  it('says of a step what itself it waits for', () => {
    expect(explained({ kegiatan: null }).sentences).toContain(
      'Nilai akhir belum dapat dihitung karena kredit belum ada.',
    )
  })
  it('tells what is absent from what is refused and from a divisor of 0', () => {
    expect(explained({ kegiatan: 5, target: 0, hukuman: undefined }).missing).toEqual([
      'Target SKP bernilai 0, dan tidak ada yang dapat dibagi dengan 0. Karena itu, capaian belum dapat dihitung.',
      'Hukuman disiplin belum diisi. Karena itu, predikat belum dapat dihitung.',
      'Kegiatan sudah diisi, tetapi isinya tidak dapat dipakai. Karena itu, kredit belum dapat dihitung.',
      'Capaian belum ada. Untuk nilai gabungan, aturan menentukan cara menghitung tanpanya.',
    ])
  })
  it('never goes without a word where something stood in for it, be it an input or a step', () => {
    const { sentences, missing } = explained({ inisiatif: null, target: 0 })
    expect(missing).toContain(
      'Inisiatif belum diisi. Untuk nilai gabungan, aturan menentukan cara menghitung tanpanya.',
    )
    for (const name of ['Inisiatif', 'Capaian'])
      expect(sentences).toContain(
        `${name} belum ada. Menurut aturan, nilai gabungan dihitung dengan 0,00 sebagai gantinya.`,
      )
    expect(explained({}).sentences.join(' ')).not.toContain('sebagai gantinya')
  })
})

describe('what needs checking', () => {
  it('is said with the label of the input, the entry and the field', () => {
    const kegiatan = [{ jam: 3, sah: true }, { jam: 'tiga', sah: true }, { jam: 2 }]
    expect(explained({ realisasi: 500, kegiatan }).issues).toEqual([
      'Realisasi: 500 di luar rentang 0 sampai 120.',
      'Kegiatan, isian ke-2, jam kegiatan: Isinya seharusnya bilangan, tetapi ini teks.',
      'Kegiatan, isian ke-3: "Sudah diverifikasi" belum diisi.',
    ])
  })
  it('is said by the same sentence elsewhere, without the labels', () => {
    const [found] = scorer.score({ ...whole, realisasi: 500 }).issues
    expect(found && formatIssue(found, 'en')).toBe('500 is outside the range from 0 to 120.')
  })
  it('is not lost where a later version found it', () => {
    const later = [{ code: 'input_of_tomorrow', severity: 'error', path: ['realisasi'], data: {} }]
    const { issues } = explained({}, 'id', { issues: later as never })
    expect(issues).toEqual(['Ada isian yang perlu diperiksa (input_of_tomorrow).'])
  })
})

describe('a label within a sentence', () => {
  it('keeps the capitals of an abbreviation', () => {
    expect(explained({ target: null }).sentences[0]).toBe('Capaian belum dapat dihitung karena target SKP belum diisi.')
    const kept = scorerOf({
      inputs: {
        skp: { ...percent, ...label('SKP', 'SKP') },
        nilai: { ...percent, ...label('BerAKHLAK', 'BerAKHLAK') },
      },
      steps: [{ id: 'a', kind: 'logic', logic: { '+': [{ var: 'skp' }, { var: 'nilai' }] } }],
    })
    const { sentences } = explain(kept.ruleSet, kept.score({ skp: 1, nilai: 2 }))
    expect(sentences).toEqual(['a 3,00 = 1,00 (SKP) + 2,00 (BerAKHLAK).'])
  })
})

it('a level that an agency has chosen is named with its setting', () => {
  const chosen = scorerOf({
    settings: {
      dasar: { type: 'level', scale: 'dasar', default: 'sebagian', ...label('Dasar potongan', 'What is cut') },
    },
    scales: {
      dasar: {
        levels: [
          { id: 'sebagian', ...label('Sebagian', 'A part') },
          { id: 'seluruhnya', ...label('Seluruhnya', 'The whole') },
        ],
      },
    },
    inputs: { nilai: { ...percent, ...label('Nilai', 'Value') } },
    steps: [
      {
        id: 'hasil',
        kind: 'logic',
        ...label('Hasil', 'Result'),
        logic: { if: [{ '==': [{ setting: 'dasar' }, 'seluruhnya'] }, 0, { var: 'nilai' }] },
      },
    ],
    outcome: { score: 'hasil' },
  })
  const { sentences } = explain(chosen.ruleSet, chosen.score({ nilai: 80 }), { locale: 'id' })
  expect(sentences).toEqual(['Hasil 80,00 = 80,00 (nilai), karena dasar potongan (Sebagian).'])
})
