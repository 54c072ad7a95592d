import { explain, redact, type Result, type Scorer, type Viewer } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { issuesOf, ruleSetText, scorerOf } from './rule-set-text.ts'

const relations = ['atasan', 'rekan', 'bawahan']
const list = {
  type: 'list',
  maxItems: 30,
  key: 'penilai',
  by: 'peer',
  item: {
    penilai: { type: 'text', maxLength: 40 },
    hubungan: { type: 'choice', choices: relations },
    nilai: { type: 'integer', range: [0, 100] },
  },
}
const raters = (more: object = {}): object => ({
  id: 'umpan-balik',
  kind: 'raters',
  over: 'ulasan',
  rater: 'penilai',
  relation: 'hubungan',
  score: 'nilai',
  groups: [
    { relation: 'atasan', weight: '1/2' },
    { relation: 'rekan', weight: '1/4', minimum: 3 },
    { relation: 'bawahan', weight: '1/4', minimum: 3 },
  ],
  missing: 'redistribute',
  round: { digits: 2 },
  ...more,
})
const rules = (steps: readonly object[] = [], of = 'umpan-balik', more: object = {}): Scorer =>
  scorerOf({ inputs: { ulasan: { ...list, ...more } }, steps: [raters(), ...steps], outcome: { score: of } })
const voice = (penilai: string, hubungan: string, nilai: number): object => ({ penilai, hubungan, nilai })
const ulasan = [
  voice('Yosefina', 'atasan', 81),
  voice('Markus', 'rekan', 72),
  voice('Welmince', 'rekan', 77),
  voice('Daud', 'rekan', 88),
  voice('Ester', 'bawahan', 13),
  voice('Obed', 'bawahan', 17),
]
const seenBy = (viewer: Viewer, scorer: Scorer, given: readonly object[] = ulasan): ReturnType<typeof redact> =>
  redact(scorer.score({ ulasan: given }), viewer, scorer)

describe('redact and raters', () => {
  it('tells groups that are large enough, and of the others nothing: neither names nor voices nor how many', () => {
    const scorer = rules()
    const seen = seenBy('person', scorer)
    const [step] = seen.steps
    expect(step?.value?.text).toBe('80.33')
    expect(Object.keys(step?.parts ?? {})).toEqual(
      expect.arrayContaining(['count-rekan', 'mean-rekan', 'count-atasan', 'mean-atasan', 'share']),
    )
    for (const part of ['count-bawahan', 'sum-bawahan', 'mean-bawahan']) expect(step?.parts).not.toHaveProperty(part)
    expect(seen.inputs).not.toHaveProperty('ulasan')
    expect(JSON.stringify(seen)).not.toMatch(/Yosefina|Markus|Welmince|Daud|Ester|Obed/)
    expect(seen).not.toHaveProperty('fingerprint')
  })
  it('tells the same where a setting holds the minimum, on the day of the result', () => {
    const held = {
      ...raters(),
      groups: [
        { relation: 'atasan', weight: '1/2' },
        { relation: 'rekan', weight: '1/4', minimum: { setting: 'paling-sedikit' } },
        { relation: 'bawahan', weight: '1/4', minimum: { setting: 'paling-sedikit' } },
      ],
    }
    const scorer = scorerOf({
      settings: {
        'paling-sedikit': { type: 'integer', range: [1, 30], default: 2, values: [{ from: '2026-01-01', value: 3 }] },
      },
      inputs: { ulasan: list },
      steps: [held],
      outcome: { score: 'umpan-balik' },
    })
    const { steps, redaction } = seenBy('person', scorer)
    expect(steps).toEqual(seenBy('person', rules()).steps)
    expect(redaction).toEqual(seenBy('person', rules()).redaction)
  })

  it('keeps single voices with the agency, or with the rater where the rule set says so, never with the person', () => {
    const shows = (viewer: Viewer, visibility?: Viewer): boolean =>
      'ulasan' in seenBy(viewer, rules([], 'umpan-balik', visibility === undefined ? {} : { visibility })).inputs
    expect([shows('person'), shows('rater'), shows('agency')]).toEqual([false, false, true])
    expect([shows('person', 'rater'), shows('rater', 'rater')]).toEqual([false, true])
    expect([shows('everyone', 'everyone'), shows('person', 'everyone')]).toEqual([false, false])
    expect(shows('rater', 'agency')).toBe(false)
  })
  it('explains what is shown, and that a group had too few raters', () => {
    const scorer = rules()
    for (const locale of ['id', 'en'] as const) {
      const { outcomes, sentences } = explain(scorer.ruleSet, seenBy('person', scorer), { locale })
      const text = JSON.stringify([outcomes, sentences])
      expect(text).toContain(locale === 'id' ? '79,00' : '79.00')
      expect(text).toContain('bawahan')
      expect(text).not.toMatch(/Ester|Obed|15[,.]00|Markus/)
      expect(outcomes[0]?.node.figure).toMatchObject({ type: 'sum', rows: [{}, {}, { value: '–' }] })
    }
  })
  it('lets no total over all voices tell what a small group is the rest of', () => {
    const total = { id: 'semua', kind: 'credit', over: 'ulasan', points: { var: 'nilai' }, cap: 3000 }
    const scorer = rules([total])
    const seen = seenBy('person', scorer)
    // 348 less the superior and the peers would be what two subordinates said together.
    expect(seen.steps.map(({ id, status }) => [id, status])).toEqual([
      ['umpan-balik', 'computed'],
      ['semua', 'hidden'],
    ])
    expect(JSON.stringify(seen)).not.toContain('348')
    const sum = { id: 'akhir', kind: 'logic', logic: { '+': [{ var: 'umpan-balik' }, { var: 'semua' }] } }
    expect(seenBy('person', rules([total, sum], 'akhir')).outcome['score']).toBeNull()
  })
  it('shows groups only as a whole where the voices are grouped in two ways', () => {
    const two = {
      ...list,
      item: { ...list.item, bidang: { type: 'choice', choices: ['satu', 'dua'] } },
    }
    const other = raters({
      id: 'menurut-bidang',
      relation: 'bidang',
      groups: [
        { relation: 'satu', weight: '1/2' },
        { relation: 'dua', weight: '1/2' },
      ],
    })
    const scorer = scorerOf({
      inputs: { ulasan: two },
      steps: [raters(), other],
      outcome: { a: 'umpan-balik', b: 'menurut-bidang' },
    })
    const given = ulasan.map((each, index) => ({ ...each, bidang: index < 4 ? 'satu' : 'dua' }))
    const parts = seenBy('person', scorer, given).steps.flatMap((step) => Object.keys(step.parts))
    expect(parts.filter((part) => /^(?:sum|mean|count)-/.test(part))).toEqual([])
  })

  const credit = (id: string, more: object = {}): object => ({
    id,
    kind: 'credit',
    over: 'ulasan',
    points: { var: 'nilai' },
    cap: 3000,
    ...more,
  })
  const ofTheFew = { when: { '==': [{ var: 'hubungan' }, 'bawahan'] } }
  const by = (operator: string, ...names: string[]): object => ({ [operator]: names.map((name) => ({ var: name })) })

  it('hides no credit of a small group behind another credit over the same voices', () => {
    // Shown: 80.33 of the groups. 378 = all + few, all = 318 + few, so few = 30.
    const both = { id: 'jumlah', kind: 'logic', logic: by('+', 'semua', 'sedikit') }
    const scorer = scorerOf({
      inputs: { ulasan: list },
      steps: [raters(), credit('semua'), credit('sedikit', ofTheFew), both],
      outcome: { umpan: 'umpan-balik', jumlah: 'jumlah' },
    })
    const seen = seenBy('person', scorer)
    expect([seen.outcome['umpan']?.text, seen.outcome['jumlah']]).toEqual(['80.33', null])
  })
  it.each([
    ['the same credit, twice', by('-', 'a', 'b')],
    ['one credit, added and taken away', by('-', 'a', 'a')],
  ])('hides no input behind voices that cancel out: %s', (_, voices) => {
    const scorer = scorerOf({
      inputs: { ulasan: list, rahasia: { type: 'integer', range: [0, 100], by: 'rater', visibility: 'agency' } },
      steps: [
        credit('a'),
        credit('b'),
        { id: 'jumlah', kind: 'logic', logic: { '+': [voices, { var: 'rahasia' }] } },
        raters(),
      ],
      outcome: { jumlah: 'jumlah' },
    })
    expect(redact(scorer.score({ ulasan, rahasia: 5 }), 'person', scorer).outcome['jumlah']).toBeNull()
  })
  it('keeps a hidden step of raters hidden where another step hears the same raters', () => {
    const scorer = scorerOf({
      inputs: { ulasan: list },
      steps: [raters({ visibility: 'agency' }), raters({ id: 'terbuka' })],
      outcome: { terbuka: 'terbuka' },
    })
    expect(JSON.stringify(seenBy('person', scorer))).not.toMatch(/80\.33|79\.00/)
  })
  it('hears a group from one number on, in whichever step', () => {
    const text = (minimum: object): string =>
      ruleSetText({
        inputs: { ulasan: list },
        steps: [raters(), raters({ id: 'lain', groups: [{ relation: 'bawahan', weight: 1, ...minimum }] })],
      })
    expect(issuesOf(text({ minimum: 3 }))).toEqual([])
    for (const minimum of [{}, { minimum: 2 }, { minimum: 4 }])
      expect(issuesOf(text(minimum)).map(({ code }) => code)).toEqual(['minimum_differs'])
  })

  const score = fc.integer({ min: 0, max: 100 })
  const few = fc.array(score, { maxLength: 2 })
  const named = (relation: string, scores: readonly number[], names: readonly string[]): object[] =>
    scores.map((nilai, index) => voice(`${names[index] ?? ''}${relation}${index}`, relation, nilai))

  it('is the same whatever a group below its minimum says, and whoever says what in the others', () => {
    const scorer = rules()
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 3, maxLength: 6 }),
        few,
        few,
        fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (peers, some, others, names, shift) => {
          const sees = (each: readonly object[]): string =>
            JSON.stringify([
              seenBy('person', scorer, each),
              seenBy('everyone', scorer, each),
              seenBy('rater', scorer, each),
            ])
          const [first = 0, second = 0, ...rest] = peers
          const moved = Math.min(shift, 100 - first, second)
          const one = [...named('rekan', peers, []), ...named('bawahan', some, [])]
          // Other people, other voices with the same sum, and another small group of another size.
          const other = [
            ...named('bawahan', others, names),
            ...named('rekan', [first + moved, second - moved, ...rest], names),
          ]
          expect(sees(other)).toBe(sees(one))
        },
      ),
      { numRuns: 300 },
    )
  })
  it('would differ for the agency: the property is not empty', () => {
    const scorer = rules()
    const sees = (result: Result): string => JSON.stringify(redact(result, 'agency', scorer))
    expect(sees(scorer.score({ ulasan: named('bawahan', [10], []) }))).not.toBe(
      sees(scorer.score({ ulasan: named('bawahan', [10, 11], []) })),
    )
  })
})
