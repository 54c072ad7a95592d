import { explain, redact, redactor, type RedactedResult, type Result, type Scorer, type Viewer } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { gives, plus, times, type Form } from './linear-attack.ts'
import { everyRecord, randomScorer, tape, type Tape } from './random-rules.ts'
import { percent, scorerOf, textOf } from './rule-set-text.ts'

const viewers: readonly Viewer[] = ['everyone', 'person', 'rater', 'agency']
const order = (viewer: string | undefined): number => viewers.indexOf((viewer ?? 'person') as Viewer)
const shownIn = ({ inputs, steps }: RedactedResult): string[] => [
  ...Object.keys(inputs),
  ...steps.flatMap(({ id, status, parts }) => [
    ...(status === 'hidden' ? [] : [id]),
    ...Object.keys(parts).map((part) => `${id}:${part}`),
  ]),
]
const known: Record<string, readonly string[]> = {
  everyone: ['calendar', 'public'],
  person: ['calendar', 'public', 'roster', 'employee'],
  rater: ['calendar', 'public', 'roster', 'employee', 'rater'],
}

describe('redact', () => {
  const half = (of: readonly string[]): object[] => of.map((step) => ({ step, weight: `1/${of.length}` }))
  const scorer = scorerOf({
    inputs: {
      teknis: { ...percent, by: 'rater' },
      rekan: { ...percent, by: 'peer', visibility: 'rater' },
      bakti: { ...percent, by: 'employee' },
      catatan: { type: 'text', by: 'rater', visibility: 'agency' },
    },
    steps: [
      { id: 'nilai', kind: 'weighted', of: half(['teknis', 'rekan', 'bakti']), round: { digits: 2 } },
      { id: 'rahasia', kind: 'logic', logic: { present: 'catatan' }, visibility: 'agency' },
    ],
    outcome: { score: 'nilai' },
  })
  const result = scorer.score({ teknis: 81.37, rekan: 62.19, bakti: 90, catatan: 'Diduga menyontek' })

  it('shows each viewer what is for them, and those above see it too', () => {
    expect(shownIn(redact(result, 'agency', scorer))).toEqual([
      'teknis',
      'rekan',
      'bakti',
      'catatan',
      'nilai',
      'rahasia',
    ])
    expect(shownIn(redact(result, 'rater', scorer))).toEqual(['teknis', 'rekan', 'bakti', 'nilai'])
    expect(shownIn(redact(result, 'everyone', scorer))).toEqual([])
  })
  it('hides a second addend, because the first is what the sum leaves', () => {
    // `bakti` is no cover: the person knows it.
    const seen = redact(result, 'person', scorer)
    expect(shownIn(seen)).toEqual(['bakti', 'nilai'])
    expect(seen.redaction).toEqual({ viewer: 'person', hidden: ['teknis', 'rekan', 'catatan', 'rahasia'] })
    expect(seen.outcome['score']?.text).toBe(textOf(result, 'nilai'))
  })
  it('hides the outcome where there is nothing to hide behind', () => {
    const alone = scorerOf({
      inputs: { rekan: { ...percent, by: 'peer', visibility: 'rater' }, bakti: { ...percent, by: 'employee' } },
      steps: [{ id: 'nilai', kind: 'weighted', of: half(['rekan', 'bakti']), round: { digits: 2 } }],
      outcome: { score: 'nilai' },
    })
    const seen = redact(alone.score({ rekan: 70, bakti: 80 }), 'person', alone)
    expect(seen.outcome).toEqual({ score: null })
    expect(shownIn(seen)).toEqual(['bakti'])
  })
  it('hides nothing behind what counts for some people only', () => {
    const led = scorerOf({
      inputs: {
        rekan: { ...percent, by: 'peer', visibility: 'rater' },
        pimpinan: { ...percent, by: 'peer' },
        memimpin: { type: 'boolean', by: 'roster' },
      },
      steps: [
        {
          id: 'nilai',
          kind: 'weighted',
          of: [
            { step: 'rekan', weight: '1/2' },
            { step: 'pimpinan', weight: '1/2', applies: { var: 'memimpin' } },
          ],
          round: { digits: 2 },
        },
      ],
      outcome: { score: 'nilai' },
    })
    // Of who does not lead, the score is what `rekan` is.
    const seen = redact(led.score({ rekan: 70, pimpinan: 80, memimpin: true }), 'person', led)
    expect(seen.outcome['score']).toBeNull()
    expect(seen.redaction.hidden).not.toContain('pimpinan')
  })
  it('hides nothing behind what can be told apart, or hardly counts', () => {
    const ratings = (range: readonly number[], weight: string, other: string): Scorer => {
      const rating = { type: 'integer', range, by: 'peer' }
      return scorerOf({
        inputs: { rekan: { ...rating, visibility: 'rater' }, bawahan: rating },
        steps: [
          {
            id: 'nilai',
            kind: 'weighted',
            of: [
              { step: 'rekan', weight },
              { step: 'bawahan', weight: other },
            ],
            round: { digits: 2 },
          },
        ],
        outcome: { score: 'nilai' },
      })
    }
    const shown = (range: readonly number[], weight: string, other: string): string[] => {
      const scorer = ratings(range, weight, other)
      return shownIn(redact(scorer.score({ rekan: 4, bawahan: 3 }), 'person', scorer))
    }
    // Each total of two ratings from 1 to 5 comes about in one way only.
    expect(shown([1, 5], '0.35', '0.65')).toEqual(['bawahan'])
    expect(shown([0, 100], '0.35', '0.65')).toEqual(['nilai'])
    expect(shown([0, 100], '0.9', '0.1')).toEqual(['bawahan'])
  })
  it('takes nothing out where nothing is hidden, and keeps the fingerprint only then', () => {
    const { redaction, ...whole } = redact(result, 'agency', scorer)
    expect(whole).toEqual({ ...result, fingerprint: result.fingerprint })
    expect(redaction.hidden).toEqual([])
    expect(redact(result, 'rater', scorer)).not.toHaveProperty('fingerprint')
    expect(JSON.stringify(redact(result, 'rater', scorer))).not.toContain(result.fingerprint)
  })
  it('lets no hidden value out by issues, missing inputs or parts', () => {
    const carried = scorerOf({
      inputs: {
        a: { ...percent, visibility: 'agency', path: ['rahasia', 'a'] },
        b: { ...percent },
        c: { ...percent },
      },
      steps: [
        { id: 'x', kind: 'weighted', of: half(['a', 'b', 'c']), round: { digits: 2 }, missing: { carry: 'a' } },
        { id: 'y', kind: 'logic', logic: { var: 'b' }, missing: 'zero' },
      ],
      outcome: { x: 'x', y: 'y' },
    })
    const wrong = carried.score({ rahasia: { a: '73,19' } })
    expect(JSON.stringify(wrong)).toContain('73,19')
    expect(JSON.stringify(redact(wrong, 'person', carried))).not.toContain('73,19')
    const right = carried.score({ rahasia: { a: 73.19 }, c: 10 })
    expect(JSON.stringify(right)).toContain('73.19')
    for (const viewer of ['everyone', 'person', 'rater'] as const) {
      const seen = redact(right, viewer, carried)
      expect(JSON.stringify(seen)).not.toContain('73.19')
      expect(seen.missing.some(({ input }) => input === 'a')).toBe(false)
    }
    expect(redact(carried.score({}), 'rater', carried).missing.map(({ input }) => input)).not.toContain('a')
  })
  it('hides a flag that a gate would give away', () => {
    const gated = (by: string): Scorer =>
      scorerOf({
        inputs: { a: { ...percent, by }, hukdis: { type: 'boolean', by: 'agency', visibility: 'agency' } },
        scales: { mutu: { levels: ['kurang', 'baik'] } },
        steps: [
          {
            id: 'mutu',
            kind: 'bands',
            of: 'a',
            scale: 'mutu',
            bands: [{ level: 'kurang' }, { level: 'baik', from: 60 }],
          },
          { id: 'akhir', kind: 'gate', of: 'mutu', rules: [{ when: { var: 'hukdis' }, atMost: 'kurang' }] },
        ],
        outcome: { level: 'akhir' },
      })
    const shown = (by: string, viewer: Viewer): string[] =>
      shownIn(redact(gated(by).score({ a: 90, hukdis: true }), viewer, gated(by)))
    expect(shown('peer', 'person')).toEqual(['akhir'])
    // A rater knows what the rater gave, so only the outcome is left to hide.
    expect(shown('rater', 'rater')).toEqual(['a', 'mutu'])
  })
  it.each([
    ['a condition', { if: [{ '>': [{ var: 'a' }, 50] }, 5, 0] }],
    ['a choice between values', { if: [{ '>': [{ var: 'a' }, { var: 'b' }] }, { var: 'b' }, { var: 'a' }] }],
    ['a flag', { if: [{ var: 'c' }, 5, 0] }],
  ])('hides what a hidden step rests on by %s', (_, logic) => {
    const rules = scorerOf({
      inputs: {
        a: { ...percent, by: 'peer' },
        b: { ...percent, by: 'rater' },
        c: { type: 'boolean', by: 'peer' },
      },
      steps: [
        { id: 'bonus', kind: 'logic', logic, visibility: 'agency' },
        { id: 'nilai', kind: 'logic', logic: { '+': [{ var: 'a' }, { var: 'b' }] } },
      ],
      outcome: { score: 'nilai' },
    })
    for (const viewer of ['everyone', 'person', 'rater'] as const) {
      const see = redactor(rules, viewer)
      const bonuses = new Map<string, Set<string | undefined>>()
      for (const a of [0, 20, 40, 60, 80])
        for (const b of [0, 20, 40, 60, 80])
          for (const c of [true, false]) {
            const result = rules.score({ a, b, c })
            const seen = JSON.stringify(see(result))
            bonuses.set(seen, (bonuses.get(seen) ?? new Set()).add(textOf(result, 'bonus')))
          }
      const open = [...bonuses.values()].filter(({ size }) => size > 1).length
      expect(open / bonuses.size, viewer).toBeGreaterThan(0.3)
    }
  })
  it('shows the level of a number that it does not show', () => {
    const banded = scorerOf({
      inputs: { a: { ...percent, visibility: 'agency' } },
      scales: { mutu: { levels: ['kurang', 'baik'] } },
      steps: [
        { id: 'nilai', kind: 'logic', logic: { var: 'a' }, visibility: 'agency' },
        {
          id: 'mutu',
          kind: 'bands',
          of: 'nilai',
          scale: 'mutu',
          bands: [{ level: 'kurang' }, { level: 'baik', from: 60 }],
        },
      ],
      outcome: { level: 'mutu' },
    })
    expect(shownIn(redact(banded.score({ a: 90 }), 'person', banded))).toEqual(['mutu'])
  })
  it('hides for everybody the same: what is hidden says nothing of the person', () => {
    const see = redactor(scorer, 'person')
    const hidden = [{}, { teknis: 1 }, { teknis: 120, rekan: 120, bakti: 120 }, { rekan: 'x' }].map(
      (record) => see(scorer.score(record)).redaction,
    )
    expect(new Set(hidden.map((each) => JSON.stringify(each))).size).toBe(1)
  })
  it('refuses a result of other rules', () => {
    const other = scorerOf({ inputs: { a: percent }, steps: [{ id: 'x', kind: 'logic', logic: { var: 'a' } }] })
    expect(() => redact(result, 'person', other)).toThrow(TypeError)
  })

  describe('explained', () => {
    it('says that something is not shown, in both languages, and nothing of it', () => {
      const seen = JSON.parse(JSON.stringify(redact(result, 'person', scorer))) as RedactedResult
      const id = explain(scorer.ruleSet, seen, { locale: 'id' })
      expect(id.sentences).toEqual([
        'nilai: 77,85. Sebagian dasar perhitungannya tidak ditampilkan kepada pembaca ini.',
        'rahasia tidak ditampilkan kepada pembaca ini.',
        'Sebagian rincian tidak ditampilkan kepada pembaca ini.',
      ])
      expect(id.outcomes[0]?.node).not.toHaveProperty('figure')
      expect(id.outcomes[0]?.node.children.map(({ value, status }) => [value, status])).toEqual([
        ['tidak ditampilkan', 'hidden'],
        ['tidak ditampilkan', 'hidden'],
        ['90,00', 'computed'],
      ])
      const en = explain(scorer.ruleSet, seen, { locale: 'en' })
      expect(en.sentences.at(-1)).toBe('Some details are not shown to this reader.')
      for (const text of [JSON.stringify(id), JSON.stringify(en)])
        for (const secret of ['81,37', '81.37', '62,19', '62.19', 'menyontek']) expect(text).not.toContain(secret)
    })
    it('is as before where nothing is hidden', () => {
      expect(explain(scorer.ruleSet, redact(result, 'agency', scorer))).toEqual(explain(scorer.ruleSet, result))
    })
  })
})

describe('subtraction', { timeout: 120_000 }, () => {
  /** Rules that are sums of sums, with visibilities of all kinds. */
  function sums(choices: Tape): { readonly scorer: Scorer; readonly forms: ReadonlyMap<string, Form> } {
    let at = 0
    const take = <T>(options: readonly T[]): T => options[(choices[at++ % choices.length] ?? 0) % options.length] as T
    const visibility = (options: readonly (Viewer | undefined)[]): object => {
      const found = take(options)
      return found === undefined ? {} : { visibility: found }
    }
    const names = ['a', 'b', 'c', 'd', 'e'].slice(0, take([3, 4, 5]))
    const inputs = Object.fromEntries(
      names.map((name) => [
        name,
        {
          type: 'integer',
          range: [0, take([10, 50, 100])],
          by: take(['rater', 'peer', 'employee', 'agency', 'peer']),
          ...visibility([undefined, undefined, 'everyone', 'person', 'rater', 'agency']),
        },
      ]),
    )
    const forms = new Map<string, Form>(names.map((name) => [name, new Map([[name, 1]])]))
    const steps = Array.from({ length: take([1, 2, 3, 4]) }, (_, index) => {
      const terms = Array.from({ length: take([2, 3]) }, () => [take([...forms.keys()]), take([1, 1, 2, 3])] as const)
      const id = `s${index}`
      const sum = terms.map(([name, factor]) => times(forms.get(name) ?? new Map(), factor))
      forms.set(id, sum.reduce(plus, new Map()))
      const logic = { '+': terms.map(([name, factor]) => ({ '*': [{ var: name }, factor] })) }
      return {
        id,
        kind: 'logic',
        logic,
        ...visibility([undefined, undefined, undefined, 'everyone', 'rater', 'agency']),
      }
    })
    const ids = steps.map(({ id }) => id)
    const outcome = { main: ids.at(-1) ?? '', ...(take([true, false]) ? { other: take(ids) } : {}) }
    return { scorer: scorerOf({ inputs, steps, outcome }), forms }
  }
  /** What a viewer, together with all below, can work out that is not for them. */
  function solved(
    scorer: Scorer,
    forms: ReadonlyMap<string, Form>,
    viewer: Viewer,
    see: (v: Viewer) => string[],
  ): string[] {
    const { inputs, steps } = scorer.ruleSet
    const names = new Set(viewers.slice(0, order(viewer) + 1).flatMap(see))
    const given = new Set(Object.keys(inputs).filter((name) => known[viewer]?.includes(inputs[name]?.by ?? '')))
    const shown = [...names].map((name) => forms.get(name) ?? new Map<string, number>())
    const secrets = [
      ...Object.entries(inputs).filter(([, { visibility }]) => order(visibility) > order(viewer)),
      ...steps.flatMap((step) =>
        step.visibility !== undefined && order(step.visibility) > order(viewer) ? [[step.id, step] as const] : [],
      ),
    ].map(([name]) => name)
    return secrets.filter((name) => {
      const form = forms.get(name) ?? new Map<string, number>()
      // What a viewer knows anyway cannot be kept from them.
      return [...form.keys()].some((each) => !given.has(each)) && gives(shown, given, form)
    })
  }
  const record = { a: 7, b: 3, c: 9, d: 4, e: 8 }

  it('gives no hidden input and no hidden step, from all that viewers are shown together', () => {
    let hiddenMore = 0
    fc.assert(
      fc.property(tape, (choices) => {
        const { scorer, forms } = sums(choices)
        const result = scorer.score(record)
        for (const viewer of ['everyone', 'person', 'rater'] as const) {
          expect(solved(scorer, forms, viewer, (each) => shownIn(redact(result, each, scorer)))).toEqual([])
          const declared = Object.values(scorer.ruleSet.inputs).filter(
            ({ visibility }) => order(visibility) > order(viewer),
          )
          const hidden = Object.keys(result.inputs).length - Object.keys(redact(result, viewer, scorer).inputs).length
          if (hidden > declared.length) hiddenMore++
        }
      }),
      { numRuns: 60 },
    )
    expect(hiddenMore).toBeGreaterThan(5)
  })
  it('would give them, if only what is declared were hidden: the attack itself works', () => {
    let leaks = 0
    fc.assert(
      fc.property(tape, (choices) => {
        const { scorer, forms } = sums(choices)
        const { inputs, steps } = scorer.ruleSet
        const naive = (viewer: Viewer): string[] => [
          ...Object.entries(inputs).flatMap(([name, { visibility }]) =>
            order(visibility) <= order(viewer) ? [name] : [],
          ),
          ...steps.flatMap(({ id, visibility }) => (order(visibility) <= order(viewer) ? [id] : [])),
        ]
        for (const viewer of ['everyone', 'person', 'rater'] as const)
          leaks += solved(scorer, forms, viewer, naive).length
      }),
      { numRuns: 100 },
    )
    expect(leaks).toBeGreaterThan(15)
  })
  it('shows who sees more all that who sees less is shown', () => {
    fc.assert(
      fc.property(tape, (choices) => {
        const { scorer } = sums(choices)
        const result = scorer.score(record)
        const [everyone = [], person = [], rater = [], agency = []] = viewers.map((viewer) =>
          shownIn(redact(result, viewer, scorer)),
        )
        expect(person).toEqual(expect.arrayContaining(everyone))
        expect(rater).toEqual(expect.arrayContaining(person))
        expect(agency).toEqual(expect.arrayContaining(rater))
      }),
      { numRuns: 100 },
    )
  })
})

describe('trying every value', { timeout: 120_000 }, () => {
  const about = (_: number, take: (options: readonly unknown[]) => unknown): object => {
    const visibility = take([undefined, 'everyone', 'rater', 'agency'])
    return { by: take(['rater', 'peer', 'peer']), ...(visibility === undefined ? {} : { visibility }) }
  }
  /** For each hidden input of a random rule set, the share of records in which `see` gives it away. */
  function given(runs: number, seeing: (scorer: Scorer) => (result: Result) => unknown): number[] {
    const shares: number[] = []
    fc.assert(
      fc.property(tape, (choices) => {
        const scorer = randomScorer(choices, { about, inputs: 4, most: 5 })
        const see = seeing(scorer)
        const records = everyRecord(scorer.ruleSet)
        const classes = new Map<string, Record<string, unknown>[]>()
        for (const record of records) {
          const seen = JSON.stringify(see(scorer.score(record)))
          classes.set(seen, [...(classes.get(seen) ?? []), record])
        }
        for (const [name, input] of Object.entries(scorer.ruleSet.inputs)) {
          if (order(input.visibility) <= order('person')) continue
          const told = [...classes.values()].filter((each) => new Set(each.map((record) => record[name])).size === 1)
          shares.push(told.flat().length / records.length)
        }
      }),
      { numRuns: runs },
    )
    return shares
  }
  const mean = (shares: readonly number[]): number => shares.reduce((sum, each) => sum + each, 0) / shares.length

  it('finds the hidden value only at the ends of a range, whatever the kinds of steps', () => {
    // All that two viewers are shown together. What is explained to them is made of it, and of nothing else.
    const shares = given(40, (scorer) => {
      const [everyone, person] = [redactor(scorer, 'everyone'), redactor(scorer, 'person')]
      return (result) => [everyone(result), person(result)]
    })
    expect(shares.length).toBeGreaterThan(20)
    expect(Math.max(...shares)).toBeLessThan(0.9)
    expect(mean(shares)).toBeLessThan(0.12)
  })
  it('would find it nearly always, if only what is declared were hidden: the attack itself works', () => {
    const shares = given(30, (scorer) => {
      const { inputs, steps } = scorer.ruleSet
      const isFor = (name: string): boolean =>
        order(inputs[name]?.visibility ?? steps.find(({ id }) => id === name)?.visibility) <= order('person')
      return (result) => [
        Object.entries(result.inputs).filter(([name]) => isFor(name)),
        result.steps.filter(({ id }) => isFor(id)),
      ]
    })
    expect(Math.max(...shares)).toBe(1)
    expect(mean(shares)).toBeGreaterThan(0.3)
  })
})
