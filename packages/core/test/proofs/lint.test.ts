import { applyFix, compile, formatIssue, lint, parseRuleSet, toDotPath, type Finding } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { percent, ruleSetText, textOf } from '../rule-set-text.ts'

const mutu = { levels: ['kurang', 'cukup', 'baik'] }
const sources = { lokal: { kind: 'example', title: 'Contoh' } }
const boolean = { type: 'boolean' }
const basis = ['lokal']
const text = (part: Parameters<typeof ruleSetText>[0]): string => ruleSetText({ sources, ...part })
const findingsOf = (rules: string): readonly Finding[] => lint(parseRuleSet(rules)).findings
const said = (rules: string): string[] => findingsOf(rules).map(({ code, path }) => `${code} ${toDotPath(path)}`)
/** The findings after each fix, one list per finding. */
const mended = (rules: string): (string[] | undefined)[] =>
  findingsOf(rules).map(({ fix }) => fix && said(applyFix(rules, fix)))

const bands = (from: readonly unknown[], more = {}) => ({
  id: 'mutu',
  kind: 'bands',
  basis,
  of: 'a',
  scale: 'mutu',
  bands: mutu.levels.map((level, index) => ({ level, ...(from[index] === undefined ? {} : { from: from[index] }) })),
  ...more,
})
const banded = (from: readonly unknown[], input: object = percent): string =>
  text({ inputs: { a: input }, scales: { mutu }, steps: [bands(from)] })
const weighted = (of: readonly object[], more = {}): string =>
  text({
    inputs: { a: percent, b: percent, u: percent, p: boolean, q: boolean },
    steps: [{ id: 'nilai', kind: 'weighted', basis, round: { digits: 2 }, of, ...more }],
    outcome: { nilai: 'nilai', u: 'u', p: 'p', q: 'q' },
  })

describe('weights', () => {
  it('that do not total 1 are rescaled exactly', () => {
    const rules = weighted([
      { step: 'a', weight: '1/3' },
      { step: 'b', weight: 0.5 },
    ])
    expect(findingsOf(rules)[0]).toMatchObject({ code: 'weights_not_one', rule: 'compile', verdict: 'counterexample' })
    expect(findingsOf(rules)[0]?.fix).toEqual([
      { op: 'replace', path: ['steps', 0, 'of', 0, 'weight'], value: '0.4' },
      { op: 'replace', path: ['steps', 0, 'of', 1, 'weight'], value: '0.6' },
    ])
    expect(mended(rules)).toEqual([[]])
  })
  it('of any size are rescaled, and nothing else is touched', () => {
    const weight = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constantFrom('1/7', '2/3', '0.125', 0.3))
    fc.assert(
      fc.property(fc.array(weight, { minLength: 2, maxLength: 6 }), (weights) => {
        const rules = weighted(weights.map((each, index) => ({ step: index % 2 === 0 ? 'a' : 'b', weight: each })))
        const fix = findingsOf(rules)[0]?.fix
        const after = fix ? applyFix(rules, fix) : rules
        expect(said(after)).toEqual(weights.length > 1 ? [] : ['unused inputs.b'])
        expect(after.replaceAll(/"weight":[^,}]+/g, '')).toBe(rules.replaceAll(/"weight":[^,}]+/g, ''))
      }),
      { numRuns: 30 },
    )
  })
  it('of means of lists are counted, also while a list has no entry', () => {
    const item = { n: { type: 'integer', range: [0, 9] }, g: { type: 'choice', choices: ['x', 'y'] } }
    const applies = { var: 'p' }
    const of = (group: string, points: unknown) => ({ over: 'l', when: { '==': [{ var: 'g' }, group] }, points })
    const mean = (group: string): object[] => [
      { id: `sum-${group}`, kind: 'credit', basis, ...of(group, { var: 'n' }) },
      { id: `count-${group}`, kind: 'credit', basis, ...of(group, 1) },
      {
        id: `mean-${group}`,
        kind: 'ratio',
        basis,
        actual: `sum-${group}`,
        target: `count-${group}`,
        direction: 'higher',
        per: 1,
        round: { digits: 2 },
      },
    ]
    const total = (more: object) => ({
      id: 'nilai',
      kind: 'weighted',
      basis,
      round: { digits: 2 },
      of: [
        { step: 'mean-x', weight: '1/2' },
        { step: 'mean-y', weight: '1/2' },
      ],
      ...more,
    })
    const inputs = { p: boolean, l: { type: 'list', maxItems: 9, item, applies } }
    const rules = (more: object): string =>
      text({ inputs, steps: [...mean('x'), ...mean('y'), total(more)], outcome: { nilai: 'nilai' } })
    expect(said(rules({ applies }))).toEqual([])
    expect(said(rules({}))).not.toEqual([])
  })
  it('of which none applies to somebody are shown by a record, which has no value', () => {
    const rules = weighted([
      { step: 'a', weight: '1/3', applies: { var: 'p' } },
      { step: 'b', weight: '2/3', applies: { var: 'q' } },
    ])
    const [found] = findingsOf(rules)
    expect(found).toMatchObject({ code: 'no_weight_applies', severity: 'error', path: ['steps', 0, 'of'] })
    const record = found?.records?.[0]
    expect(record).toMatchObject({ p: false, q: false })
    expect(textOf(compile(parseRuleSet(rules)).score(record), 'nilai')).toBeUndefined()
    expect(mended(rules)).toEqual([[]])
  })
  it('are proved where conditions complement each other, also on numbers', () => {
    const either = (one: object, other: object): string =>
      weighted([
        { step: 'a', weight: '1/3', applies: one },
        { step: 'b', weight: '2/3', applies: other },
      ])
    expect(said(either({ var: 'p' }, { '!': [{ var: 'p' }] }))).toEqual([])
    expect(said(either({ '<': [{ var: 'u' }, 50] }, { '>=': [{ var: 'u' }, 50] }))).toEqual([])
    const gap = findingsOf(either({ '<': [{ var: 'u' }, 50] }, { '>': [{ var: 'u' }, 50] }))
    expect(gap[0]?.records?.[0]).toMatchObject({ u: 50 })
  })
  it('that rest on a list are shown by one, and never said to be proved', () => {
    const item = { kode: { type: 'text' }, jam: percent }
    const credit = (from: number, cap: number, base = 0) =>
      text({
        inputs: { a: percent, b: percent, k: { type: 'list', maxItems: 10, key: 'kode', item } },
        steps: [
          { id: 'kredit', kind: 'credit', basis, over: 'k', points: { '+': [{ var: 'jam' }, base] }, cap },
          {
            id: 'nilai',
            kind: 'weighted',
            basis,
            round: { digits: 2 },
            of: [
              { step: 'a', weight: 0.5, applies: { '>': [{ var: 'kredit' }, from] } },
              { step: 'b', weight: 0.5, applies: { '>': [{ var: 'kredit' }, 5] } },
            ],
          },
        ],
      })
    const gap = findingsOf(credit(0, 50))[0]
    expect(gap).toMatchObject({ code: 'no_weight_applies', path: ['steps', 1, 'of'] })
    expect(textOf(compile(parseRuleSet(credit(0, 50))).score(gap?.records?.[0]), 'nilai')).toBeUndefined()
    const { proved } = lint(parseRuleSet(credit(0, 50)))
    expect(proved.map(({ rule }) => rule)).not.toContain('weights')
  })
  it('that ask whether something is there are shown by a record without it', () => {
    const rules = weighted([
      { step: 'a', weight: 0.5, applies: { present: 'u' } },
      { step: 'b', weight: 0.5, applies: { and: [{ present: 'u' }, { var: 'p' }] } },
    ])
    const [found] = findingsOf(rules)
    expect(found).toMatchObject({ code: 'no_weight_applies' })
    expect(found?.records?.[0]).not.toHaveProperty('u')
    expect(textOf(compile(parseRuleSet(rules)).score(found?.records?.[0]), 'nilai')).toBeUndefined()
  })
  it('of groups of raters stand where the groups do, and their number is no gap', () => {
    const item = {
      penilai: { type: 'text' },
      hubungan: { type: 'choice', choices: ['atasan', 'rekan'] },
      skor: percent,
    }
    const raters = (applies: object, more: object) =>
      text({
        inputs: { r: { type: 'list', maxItems: 20, key: 'penilai', item }, p: boolean, q: boolean },
        steps: [
          {
            id: 'perilaku',
            kind: 'raters',
            basis,
            over: 'r',
            rater: 'penilai',
            relation: 'hubungan',
            score: 'skor',
            round: { digits: 1 },
            groups: [
              { relation: 'atasan', weight: 0.5, minimum: 15, applies },
              { relation: 'rekan', weight: 0.5, minimum: 3, applies: { var: 'p' } },
            ],
            ...more,
          },
        ],
        outcome: { perilaku: 'perilaku', q: 'q' },
      })
    for (const more of [{}, { missing: 'redistribute' }]) {
      const rules = raters({ var: 'q' }, more)
      expect(said(rules)).toEqual(['no_weight_applies steps[0].groups'])
      expect(findingsOf(rules)[0]?.records?.[0]).toMatchObject({ p: false, q: false })
      expect(mended(rules)).toEqual([[]])
      expect(said(raters({ '!': [{ var: 'p' }] }, more))).toEqual([])
    }
  })
  it('that are only redistributed because data are missing are no gap', () => {
    const of = [
      { step: 'a', weight: 0.5 },
      { step: 'b', weight: 0.5 },
    ]
    expect(said(weighted(of, { missing: 'redistribute' }))).toEqual([])
  })
})

describe('bands', () => {
  it('are sorted, and the lowest one opened', () => {
    expect(said(banded([undefined, 90, 60]))).toEqual(['bands_not_ascending steps[0].bands[2]'])
    expect(said(banded([10, 60, 90]))).toEqual(['bands_not_covering steps[0].bands[0]'])
    expect(mended(banded([undefined, 90, 60]))).toEqual([[]])
    expect(mended(banded([10, 60, 90]))).toEqual([[]])
  })
  it('into which no value falls are found, and so is the level that is then never given', () => {
    const never = ['never_reached steps[0].bands[2]', 'level_never_given scales.mutu.levels[2]']
    expect(said(banded([undefined, 60, 130]))).toEqual(never)
    expect(mended(banded([undefined, 60, 130]))[0]).toEqual(never.slice(1))
    expect(said(banded([undefined, 60, 90], { ...percent, range: [60, 120] }))).toEqual([
      'never_reached steps[0].bands[0]',
      'level_never_given scales.mutu.levels[0]',
    ])
  })
  it('as narrow as can be are found to be reached, also over a sum', () => {
    const inputs = { x: percent, y: percent, z: percent }
    const of = [
      { step: 'x', weight: '1/7' },
      { step: 'y', weight: '2/7' },
      { step: 'z', weight: '4/7' },
    ]
    const sum = { id: 'a', kind: 'weighted', basis, round: { digits: 2 }, of }
    expect(said(text({ inputs, scales: { mutu }, steps: [sum, bands([undefined, '59.99', 60])] }))).toEqual([])
  })
})

describe('conditions and branches', () => {
  const logic = (expression: unknown): string =>
    text({
      inputs: { a: percent, p: boolean },
      steps: [{ id: 'nilai', kind: 'logic', basis, logic: expression }],
      outcome: { nilai: 'nilai', a: 'a', p: 'p' },
    })
  const a = { var: 'a' }

  it('that no record reaches are found with their place, and go', () => {
    const rules = logic({ if: [{ '>=': [a, 100] }, 3, { '>=': [a, 110] }, 2, { var: 'p' }, 1, 0] })
    expect(said(rules)).toEqual(['never_reached steps[0].logic.if[3]'])
    expect(mended(rules)).toEqual([[]])
    const last = logic({ if: [{ '>=': [a, 100] }, 3, { '<=': [a, 100] }, 2, 0] })
    expect(said(last)).toEqual(['never_reached steps[0].logic.if[4]'])
    expect(mended(last)).toEqual([[]])
  })
  it('that always come out the same are found inside others', () => {
    const rules = logic({ if: [{ and: [{ var: 'p' }, { '>=': [a, 0] }] }, 1, 0] })
    expect(said(rules)).toEqual(['always steps[0].logic.if[0].and[1]'])
    expect(mended(rules)).toEqual([[]])
  })
  it('of a gate are found, and its rule goes', () => {
    const gate = (when: object): string =>
      text({
        inputs: { a: percent, p: boolean },
        scales: { mutu },
        steps: [
          bands([undefined, 60, 90]),
          {
            id: 'akhir',
            kind: 'gate',
            basis,
            of: 'mutu',
            rules: [
              { when: { var: 'p' }, atMost: 'cukup' },
              { when, atMost: 'kurang' },
            ],
          },
        ],
      })
    expect(said(gate({ '<': [a, 0] }))).toEqual(['always steps[1].rules[1].when'])
    expect(mended(gate({ '<': [a, 0] }))).toEqual([[]])
    expect(said(gate({ '<': [a, 0.01] }))).toEqual([])
  })
  it("that a setting decides are the setting's own affair", () => {
    const settings = {
      penuh: { type: 'boolean', default: false },
      batas: { type: 'integer', range: [0, 130], default: 125 },
    }
    const switched = { if: [{ setting: 'penuh' }, a, { '>': [a, { setting: 'batas' }] }, 1, 0] }
    const steps = [{ id: 'nilai', kind: 'logic', basis, logic: switched }]
    expect(said(text({ inputs: { a: percent }, settings, steps }))).toEqual([])
  })
  it('that cannot be decided are said to be so', () => {
    // No square ends in 2, which intervals do not know, and a thousand records do not show.
    const inputs = { a: { type: 'integer', range: [0, 100_000] }, b: { type: 'integer', range: [0, 100_000] } }
    const equal = { '==': [{ '*': [a, a] }, { '+': [{ '*': [{ var: 'b' }, 10] }, 2] }] }
    const rules = text({ inputs, steps: [{ id: 'nilai', kind: 'logic', basis, logic: { if: [equal, 1, 0] } }] })
    expect(findingsOf(rules)).toMatchObject([
      { code: 'reach_not_decided', verdict: 'not-decided', severity: 'warning', path: ['steps', 0, 'logic', 'if', 1] },
    ])
  })
})

describe('what only a test leads to', () => {
  it('is not looked for any further', () => {
    // 61729² − 61728² is 123457, a prime, and nothing else below 100000 does it.
    const inputs = { a: { type: 'integer', range: [0, 100_000] }, b: { type: 'integer', range: [0, 100_000] } }
    const [a, b] = [{ var: 'a' }, { var: 'b' }]
    const equal = { '==': [{ '*': [a, a] }, { '+': [{ '*': [b, b] }, 123_457] }] }
    const steps = [{ id: 'nilai', kind: 'logic', basis, logic: { if: [equal, 1, 0] } }]
    const tested = (given: object): string => text({ inputs, steps, tests: [{ name: 'u', given, expect: {} }] })
    expect(said(tested({ a: 61_729, b: 61_727 }))).toEqual(['reach_not_decided steps[0].logic.if[1]'])
    expect(said(tested({ a: 61_729, b: 61_728 }))).toEqual([])
  })
})

describe('matrices', () => {
  it('of which a row is never read are found, once a row', () => {
    const matrix = {
      id: 'hasil',
      kind: 'matrix',
      basis,
      rows: 'b',
      columns: 'x',
      scale: 'mutu',
      cells: mutu.levels.map(() => mutu.levels),
    }
    const two = {
      ...bands([undefined, 60]),
      id: 'b',
      bands: [{ level: 'kurang' }, { level: 'baik', from: 60 }],
      scale: 'dua',
    }
    const inputs = { a: percent, x: { type: 'level', scale: 'mutu' } }
    expect(said(text({ inputs, scales: { mutu, dua: mutu }, steps: [two, matrix] }))).toEqual([
      'never_reached steps[1].cells[1]',
      'level_never_given scales.dua.levels[1]',
    ])
  })
})

describe('tables and raters', () => {
  const table = (rows: readonly object[], more: object = {}): string =>
    text({
      inputs: { a: percent, p: boolean },
      scales: { mutu },
      steps: [{ id: 'hasil', kind: 'table', basis, inputs: ['p', 'a'], scale: 'mutu', hit: 'first', rows, ...more }],
    })
  const rows = [
    { when: [true, '-'], then: 'kurang' },
    { when: [false, { below: 60 }], then: 'cukup' },
    { when: [false, { from: 60 }], then: 'baik' },
  ]

  it('are proved without a word of their own', () => {
    expect(said(table(rows))).toEqual([])
    const ratings = {
      type: 'list',
      maxItems: 20,
      key: 'penilai',
      item: { penilai: { type: 'text' }, hubungan: { type: 'choice', choices: ['atasan', 'rekan'] }, skor: percent },
    }
    const groups = [
      { relation: 'atasan', weight: '2/5' },
      { relation: 'rekan', weight: '3/5', minimum: 3, applies: { var: 'p' } },
    ]
    const raters = { over: 'r', rater: 'penilai', relation: 'hubungan', score: 'skor', groups, round: { digits: 1 } }
    const steps = [{ id: 'perilaku', kind: 'raters', basis, ...raters }]
    expect(said(text({ inputs: { r: ratings, p: boolean }, steps }))).toEqual([])
  })
  it('lose the row that never counts, and an otherwise that never follows', () => {
    const never = table([...rows, { when: [true, { below: 10 }], then: 'baik' }])
    expect(said(never)).toEqual(['table_row_never steps[0].rows[3]'])
    expect(mended(never)).toEqual([[]])
    const closed = table(rows, { otherwise: 'kurang' })
    expect(said(closed)).toEqual(['never_reached steps[0].otherwise'])
    expect(mended(closed)).toEqual([[]])
  })
})

describe('what is declared', () => {
  it('and never used is found, and goes', () => {
    const rules = text({
      inputs: { a: percent, z: percent },
      scales: { mutu },
      settings: { s: { type: 'integer', range: [0, 1], default: 1 } },
      sources: { ...sources, q: { kind: 'law', title: 'Q' } },
      steps: [
        { id: 'lain', kind: 'round', basis, of: 'a', round: { digits: 0 } },
        { id: 'nilai', kind: 'round', basis, of: 'a', round: { digits: 1 } },
      ],
    })
    const all = ['inputs.z', 'steps[0]', 'scales.mutu', 'settings.s', 'sources.q'].map((each) => `unused ${each}`)
    expect(said(rules)).toEqual(all)
    for (const [index, left] of mended(rules).entries()) expect(left).toHaveLength(all.length - 1 - Number(index < 0))
  })
  it('is not a step that says who may see it', () => {
    const unasked = (more: object): string[] =>
      said(
        text({
          inputs: { a: percent, b: percent },
          scales: { mutu },
          steps: [
            { ...bands([undefined, 60, 90]), ...more },
            { id: 'nilai', kind: 'round', basis, of: 'b', round: { digits: 0 } },
          ],
          outcome: { nilai: 'nilai' },
        }),
      )
    expect(unasked({ visibility: 'person' })).toEqual([])
    expect(unasked({})).toEqual(['unused steps[0]'])
  })

  it('is used by a step that another needs only a part of, by conditions and by tests', () => {
    const of = [
      { step: 'a', weight: 0.5, applies: { var: 'p' } },
      { step: 'a', weight: 0.5 },
    ]
    const steps = [{ id: 'nilai', kind: 'weighted', basis, of, round: { digits: 1 } }]
    expect(said(text({ inputs: { a: percent, p: boolean }, steps }))).toEqual([])
  })
  it('without a basis is found, and a local source is offered', () => {
    const rules = text({
      inputs: { a: percent },
      steps: [{ id: 'nilai', kind: 'round', of: 'a', round: { digits: 1 } }],
    })
    expect(said(rules)).toEqual(['unused sources.lokal', 'not_cited steps[0]'])
    expect(mended(rules)[1]).toEqual([])
  })
})

describe('dates', () => {
  it('on which a setting makes the rules wrong are found', () => {
    const settings = {
      cukup: {
        type: 'integer',
        range: [0, 120],
        default: 60,
        values: [
          { from: '2026-06-01', value: 95 },
          { from: '2026-07-01', value: 50 },
        ],
      },
    }
    const rules = text({
      inputs: { a: percent },
      scales: { mutu },
      settings,
      steps: [bands([undefined, { setting: 'cukup' }, 90])],
    })
    const [found] = findingsOf(rules)
    expect(found).toMatchObject({ code: 'wrong_on_day', path: ['steps', 0, 'bands', 2], data: { day: '2026-06-01' } })
    expect(found && formatIssue(found, 'id')).toMatch(/^Mulai 2026-06-01: .*95/)
    expect(found && formatIssue(found, 'en')).toMatch(/^From 2026-06-01 on: .*95/)
  })
})

describe('levels', () => {
  it('that intervals allow and no record gives are not proved to be given', () => {
    const x = { type: 'integer', range: [0, 1000] }
    const rules = (logic: object): string =>
      text({
        inputs: { x },
        scales: { mutu: { levels: ['kurang', 'baik'] } },
        steps: [
          { id: 'a', kind: 'logic', basis, logic },
          bands([], { bands: [{ level: 'kurang' }, { level: 'baik', from: 1 }] }),
        ],
      })
    const zero = rules({ '-': [{ var: 'x' }, { var: 'x' }] })
    expect(said(zero)).toEqual(['reach_not_decided steps[1].bands[1]', 'level_not_decided scales.mutu.levels[1]'])
    expect(lint(parseRuleSet(zero)).proved.map(({ rule }) => rule)).not.toContain('levels')
    expect(said(rules({ '-': [{ var: 'x' }, 999] }))).toEqual([])
  })
})

describe('what holds on the first day', () => {
  const whole = (min: number, max: number, more = {}) => ({ type: 'integer', range: [min, max], ...more })
  const x = whole(0, 100, { better: 'up' })
  const july = (value: unknown) => [{ from: '2026-07-01', value }]
  const dated = (rules: string) => {
    const { proved, findings } = lint(parseRuleSet(rules))
    return {
      proved: proved.map(({ rule }) => rule),
      found: findings.map((each) => {
        expect(each.code).toBe('wrong_on_day')
        expect(formatIssue(each, 'id')).toMatch(/^Mulai 2026-07-01: ./)
        expect(formatIssue(each, 'en')).toMatch(/^From 2026-07-01 on: ./)
        return each.code === 'wrong_on_day' ? `${each.rule} ${each.data.problem.code} ${toDotPath(each.path)}` : ''
      }),
      findings,
    }
  }

  it('may fall on another: a factor that turns', () => {
    const rules = text({
      inputs: { x },
      settings: { f: { ...whole(-1, 1), default: 1, values: july(-1) } },
      steps: [{ id: 'n', kind: 'logic', basis, logic: { '*': [{ var: 'x' }, { setting: 'f' }] } }],
    })
    const { proved, found, findings } = dated(rules)
    expect(found).toEqual(['monotone lowers_outcome inputs.x.better'])
    expect(proved).not.toContain('monotone')
    const [worse, better] = (findings[0]?.records ?? []).map((record) =>
      compile(parseRuleSet(rules), { asOf: '2026-08-01' }).score(record),
    )
    expect(Number(better && textOf(better, 'n'))).toBeLessThan(Number(worse && textOf(worse, 'n')))
  })
  it('may fall on another: weights that nobody has', () => {
    const applies = { setting: 'on' }
    const { proved, found } = dated(
      text({
        inputs: { x, y: x },
        settings: { on: { type: 'boolean', default: true, values: july(false) } },
        steps: [
          {
            id: 'n',
            kind: 'weighted',
            basis,
            round: { digits: 1 },
            of: [
              { step: 'x', weight: 0.5, applies },
              { step: 'y', weight: 0.5, applies },
            ],
          },
        ],
      }),
    )
    expect(found).toContain('weights no_weight_applies steps[0].of')
    expect(proved).not.toContain('weights')
  })
  it('may fall on another: a band beyond what data reach', () => {
    const { proved, found } = dated(
      text({
        inputs: { a: x },
        scales: { mutu: { levels: ['kurang', 'baik'] } },
        settings: { f: { ...whole(0, 1000), default: 50, values: july(200) } },
        steps: [bands([], { bands: [{ level: 'kurang' }, { level: 'baik', from: { setting: 'f' } }] })],
      }),
    )
    expect(found).toEqual(['reach never_reached steps[0].bands[1]', 'levels level_never_given scales.mutu.levels[1]'])
    expect(proved).not.toContain('reach')
    expect(proved).not.toContain('levels')
  })
  it('holds on the others where the setting is a switch, and what it closes is closed on purpose', () => {
    const { found } = dated(
      text({
        inputs: { x, y: x },
        settings: { on: { type: 'boolean', default: true, values: july(false) } },
        steps: [{ id: 'n', kind: 'logic', basis, logic: { if: [{ setting: 'on' }, { var: 'x' }, { var: 'y' }] } }],
      }),
    )
    expect(found).toEqual([])
  })
  it('is told once, and for the first day that has it', () => {
    const values = [...july(200), { from: '2026-08-01', value: 300 }, { from: '2026-09-01', value: 50 }]
    const { found } = dated(
      text({
        inputs: { a: x, u: x },
        scales: { mutu: { levels: ['kurang', 'baik'] } },
        settings: { f: { ...whole(0, 1000), default: 50, values } },
        steps: [bands([], { bands: [{ level: 'kurang' }, { level: 'baik', from: { setting: 'f' } }] })],
        outcome: { mutu: 'mutu', u: 'u' },
      }),
    )
    expect(found).toHaveLength(2)
  })
})

describe('lint', () => {
  it('proves every promise of a rule set that keeps them', () => {
    const { proved, findings } = lint(parseRuleSet(banded([undefined, 60, 90])))
    expect(findings).toEqual([])
    expect(proved.map(({ rule }) => rule)).toEqual([
      'compile',
      'dates',
      'weights',
      'reach',
      'levels',
      'unused',
      'cited',
      'monotone',
    ])
  })
  it('has a place in the text and a sentence in both languages for everything', () => {
    const rules = banded([undefined, 60, 130]).replaceAll(',"', ',\n"')
    for (const each of findingsOf(rules)) {
      expect(each.line).toBeGreaterThan(1)
      expect(formatIssue(each, 'id')).not.toBe(formatIssue(each, 'en'))
    }
  })
  it('mends names that were mistyped', () => {
    const rules = text({
      inputs: { nilai: percent },
      steps: [{ id: 'akhir', kind: 'round', basis: ['lokl'], of: 'nlai', round: { digits: 1 } }],
    })
    const wrong = findingsOf(rules)
    expect(wrong.map(({ fix }) => fix?.[0])).toEqual([
      { op: 'replace', path: ['steps', 0, 'basis', 0], value: 'lokal' },
      { op: 'replace', path: ['steps', 0, 'of'], value: 'nilai' },
    ])
    expect(
      said(
        applyFix(
          rules,
          wrong.flatMap(({ fix }) => fix ?? []),
        ),
      ),
    ).toEqual([])
  })
})
