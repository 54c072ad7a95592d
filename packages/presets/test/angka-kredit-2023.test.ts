import { compile, explain, parseRuleSet } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'

const ruleSet = parseRuleSet(readRules('angka-kredit-2023'))
const scorer = compile(ruleSet)

/** Coefficients in quarters of a point, and what a promotion in rank and in post requires. */
const posts = {
  pemula: [15, 15, 15],
  terampil: [20, 20, 60],
  mahir: [50, 50, 100],
  penyelia: [100, 100, undefined],
  'ahli-pertama': [50, 50, 100],
  'ahli-muda': [100, 100, 200],
  'ahli-madya': [150, 150, 450],
  'ahli-utama': [200, 200, undefined],
} as const
/** Percentages, in quarters. */
const percentages = { 'sangat-kurang': 1, kurang: 2, 'butuh-perbaikan': 3, baik: 4, 'sangat-baik': 6 } as const

type Post = keyof typeof posts
interface Period {
  readonly bulan: number
  readonly predikat: keyof typeof percentages
}
const aPost = fc.constantFrom(...(Object.keys(posts) as Post[]))
const aPeriod: fc.Arbitrary<Period> = fc.record({
  bulan: fc.integer({ min: 1, max: 12 }),
  predikat: fc.constantFrom(...(Object.keys(percentages) as Period['predikat'][])),
})

const dated = (periods: readonly Period[]) =>
  periods.map((period, index) => ({ mulai: `20${String(23 + index)}-01-01`, ...period }))
const score = (jenjang: Post, periods: readonly Period[], before: Readonly<Record<string, unknown>> = {}) =>
  scorer.score({ jenjang, periode: dated(periods), 'ak-sejak-pangkat': 0, 'ak-sejak-jenjang': 0, ...before }).outcome

/** In hundredths, a half up, by whole numbers alone: the coefficient, the percentage and the twelfths have 192 parts. */
const hundredths = (jenjang: Post, { bulan, predikat }: Period): number =>
  Math.floor((posts[jenjang][0] * percentages[predikat] * bulan * 100 * 2 + 192) / (2 * 192))

describe('credit points from the predicate', () => {
  it('are rounded period by period, then summed', () => {
    fc.assert(
      fc.property(aPost, fc.array(aPeriod, { maxLength: 6 }), (jenjang, periods) => {
        const expected = periods.reduce((sum, period) => sum + hundredths(jenjang, period), 0)
        expect(score(jenjang, periods)['score']?.text).toBe((expected / 100).toFixed(2))
      }),
    )
  })

  it('show the number before rounding, which is exact for full years', () => {
    fc.assert(
      fc.property(aPost, aPeriod, (jenjang, { predikat }) => {
        const before = score(jenjang, [{ bulan: 12, predikat }])['before-rounding']
        expect(Number(before?.text)).toBe((posts[jenjang][0] * percentages[predikat]) / 16)
      }),
    )
  })

  it('lose two hundredths of a Good year of a First Expert when each month has its own predicate', () => {
    const months = Array.from({ length: 12 }, (): Period => ({ bulan: 1, predikat: 'baik' }))
    const outcome = score('ahli-pertama', months)
    expect([outcome['score']?.text, outcome['before-rounding']?.text]).toEqual(['12.48', '12.5000'])
  })

  it('are met exactly when nothing is lacking, and then stay met', () => {
    fc.assert(
      fc.property(aPost, aPeriod, fc.integer({ min: 0, max: 46_000 }), (jenjang, period, before) => {
        const points = before + hundredths(jenjang, period)
        const text = (before / 100).toFixed(2)
        const outcome = score(jenjang, [period], { 'ak-sejak-pangkat': text, 'ak-sejak-jenjang': text })
        const [, rank, post] = posts[jenjang]
        const lacking = (required: number): number => Math.max(0, required * 100 - points) / 100
        expect(Number(outcome['rank-lacking']?.text)).toBe(lacking(rank))
        expect(outcome['rank-met']?.text).toBe(String(lacking(rank) === 0))
        expect(outcome['post-lacking']?.text).toBe(post === undefined ? undefined : lacking(post).toFixed(2))
        expect(outcome['post-met']?.text).toBe(post === undefined ? undefined : String(lacking(post) === 0))
      }),
    )
  })

  it('are shown as the published table shows them, in every total', () => {
    const record = {
      jenjang: 'ahli-pertama',
      periode: [
        { mulai: '2023-01-01', bulan: 12, predikat: 'sangat-baik' },
        { mulai: '2024-01-01', bulan: 2, predikat: 'baik' },
      ],
      'ak-sejak-pangkat': 0,
      'ak-sejak-jenjang': 0,
    }
    const { outcome } = scorer.score(record)
    const shown = ['score', 'rank', 'rank-lacking', 'post', 'post-lacking'].map((name) => outcome[name]?.text)
    expect(shown).toEqual(['20.83', '20.83', '29.17', '20.83', '79.17'])
    expect(explain(ruleSet, scorer.score(record)).sentences.join(' ')).not.toMatch(/,\d{3}\b/)
  })

  it('refuse an older decision with three decimals instead of rounding it', () => {
    const result = scorer.score({ jenjang: 'penyelia', periode: [], 'ak-sejak-pangkat': '49.995' })
    expect(result.outcome['rank-met']).toBeNull()
    expect(result.issues.map(({ code }) => code)).toEqual(['input_too_precise'])
  })

  it.each([
    ['id', 'Tabel “Koefisien angka kredit setahun”, baris 4: 25,00, karena jenjang', 'tabel yang cocok'],
    ['en', 'Table “Coefficient, points a year”, row 4: 25.00, because of level', 'of the table fits'],
  ] as const)('name in %s the table of a row, and no rows for a post that has none above it', (locale, row, noRow) => {
    const result = scorer.score({ jenjang: 'penyelia', periode: [], 'ak-sejak-pangkat': 0 })
    const { sentences } = explain(ruleSet, result, { locale })
    expect(sentences[0]).toContain(row)
    expect(sentences.join(' ')).not.toContain(noRow)
  })

  it('ask for no points towards a higher post where there is none', () => {
    for (const jenjang of ['penyelia', 'ahli-utama']) {
      const result = scorer.score({ jenjang, periode: [], 'ak-sejak-pangkat': 0 })
      expect(result.outcome['post-lacking']).toBeNull()
      expect(result.missing).toEqual([])
    }
  })

  it('are refused, not summed, where two periods begin on one day', () => {
    const twice = [
      { mulai: '2023-01-01', bulan: 12, predikat: 'baik' },
      { mulai: '2023-01-01', bulan: 6, predikat: 'baik' },
    ]
    const result = scorer.score({ jenjang: 'mahir', periode: twice, 'ak-sejak-pangkat': 0, 'ak-sejak-jenjang': 0 })
    expect(result.outcome['score']).toBeNull()
  })

  it('say wherever a person reads what has not been checked against the text', () => {
    expect(ruleSet.sources?.['belum-dicek']?.kind).toBe('unconfirmed')
    for (const [id, provision] of [
      ['koefisien', 'koefisien'],
      ['ak-konversi', 'setengah'],
      ['kurang-untuk-pangkat', 'sejak-kapan'],
      ['kurang-untuk-jenjang', 'sejak-kapan'],
    ])
      expect(ruleSet.steps.find((step) => step.id === id)?.basis).toContain(`belum-dicek#${provision}`)
    for (const id of ['koefisien', 'ak-konversi'])
      expect(ruleSet.steps.find((step) => step.id === id)?.description?.id).toContain('belum dicocokkan')
  })
})
