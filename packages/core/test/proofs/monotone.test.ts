import { applyFix, compile, lint, parseRuleSet, safeCompile, toDotPath, type Finding, type Result } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ruleSetText } from '../rule-set-text.ts'
import { levels, randomRecord, randomRules } from './random-rules.ts'

const up = { type: 'number', digits: 2, range: [0, 120], better: 'up' }
const down = { ...up, better: 'down' }
const plain = { type: 'number', digits: 2, range: [0, 120] }
const rank = { type: 'level', scale: 'mutu', better: 'up' }
const scales = { mutu: { levels } }
const [a, b] = [{ var: 'a' }, { var: 'b' }]

type Part = Parameters<typeof ruleSetText>[0]
interface Monotone {
  readonly proved: readonly string[]
  readonly findings: readonly Finding[]
}
function monotone(part: Part): Monotone {
  const report = lint(parseRuleSet(ruleSetText(part)))
  return {
    proved: report.proved.filter(({ rule }) => rule === 'monotone').map(({ path }) => toDotPath(path.slice(1, -1))),
    findings: report.findings.filter(({ rule }) => rule === 'monotone'),
  }
}
const logic = (expression: unknown, inputs: object = { a: up, b: up }) =>
  monotone({ inputs, scales, steps: [{ id: 'nilai', kind: 'logic', logic: expression }] })
const ratio = (more: object, inputs: object) =>
  monotone({ inputs, steps: [{ id: 'nilai', kind: 'ratio', actual: 'a', target: 'b', round: { digits: 2 }, ...more }] })

/** The outcome of a result as a number that can be compared. */
const height = ({ outcome }: Result, name: string): number | undefined => {
  const value = outcome[name]
  return value?.type === 'number' ? value.number : value?.type === 'level' ? value.rank : undefined
}
/** The two records differ in one input, and the second result is lower. */
function expectFall(text: string, { records, code }: Finding, input: string, outcome: string): void {
  expect(code).toBe('lowers_outcome')
  const [worse = {}, better = {}] = records ?? []
  expect({ ...worse, [input]: 0 }).toEqual({ ...better, [input]: 0 })
  const scorer = compile(parseRuleSet(text))
  expect(height(scorer.score(better), outcome)).toBeLessThan(height(scorer.score(worse), outcome) ?? NaN)
}

describe('a better input', () => {
  it.each<[string, unknown, object?]>([
    ['adds', { '+': [a, b] }],
    ['is taken away where less is better', { '-': [a, b] }, { a: up, b: down }],
    ['is negated twice', { '-': [{ '-': [a] }] }],
    ['is weighted and bounded', { min: [{ max: [{ '*': [a, 0.5] }, b] }, 100] }],
    ['is multiplied by what is not below 0', { '*': [a, { '-': [b, 0] }] }],
    ['earns a bonus from a threshold on', { if: [{ '>=': [a, 60] }, { '+': [a, 5] }, a] }],
    ['earns a bonus beside others', { if: [{ '>=': [a, 60] }, { '+': [a, b, 5] }, { '+': [b, a] }] }],
    ['takes the better branch', { if: [{ '>=': [a, 90] }, 3, { '>=': [a, 75] }, 2, 1] }],
    ['does so the other way round', { if: [{ '<': [a, 75] }, 1, { '<': [a, 90] }, 2, 3] }],
    ['never falls below what was reached', { if: [{ '<': [a, 60] }, a, { max: [60, { '-': [b, 10] }] }] }],
    ['decides with others', { if: [{ and: [{ '>': [a, 50] }, { or: [{ '>': [b, 50] }, { '>': [a, 90] }] }] }, 1, 0] }],
    ['is among the best', { if: [{ in: [{ var: 'l' }, ['cukup', 'baik']] }, 1, 0] }, { l: rank }],
    ['is the best', { if: [{ '!=': [{ var: 'l' }, 'baik'] }, 0, 1] }, { l: rank }],
  ])('that %s is proved never to lower the outcome', (_, expression, inputs = { a: up, b: up }) => {
    expect(logic(expression, inputs)).toEqual({ proved: Object.keys(inputs), findings: [] })
  })
  it.each<[string, unknown, object, string]>([
    ['is taken away', { '-': [b, a] }, { a: up, b: up }, 'a'],
    ['is added although less is better', { '+': [a, b] }, { a: up, b: down }, 'b'],
    ['loses a bonus', { if: [{ '<': [a, 60] }, { '+': [a, 5] }, a] }, { a: up }, 'a'],
    ['meets one bad value', { if: [{ '==': [a, 60.37] }, 0, a] }, { a: up }, 'a'],
    ['passes its best', { '*': [{ '-': [a, 60] }, { '-': [60, a] }] }, { a: up }, 'a'],
    ['lets a weight of others weigh', { if: [{ '>': [a, 50] }, b, 100] }, { a: up, b: up }, 'a'],
  ])('that %s is shown to lower the outcome by two records', (_, expression, inputs, input) => {
    const part = { inputs, steps: [{ id: 'nilai', kind: 'logic', logic: expression }] }
    const { findings } = monotone(part)
    expect(findings.map(({ path }) => path)).toEqual([['inputs', input, 'better']])
    for (const each of findings) expectFall(ruleSetText(part), each, input, 'hasil')
  })
  it('is shown at the border itself', () => {
    const [found] = logic({ if: [{ '>=': [a, 60] }, { '-': [{ '+': [a, b] }, 5] }, { '+': [a, b] }] }).findings
    expect(found?.records?.map((record) => record['a'])).toEqual([59.99, 60])
  })

  it('moves ratios by their direction', () => {
    const target = { a: up, b: plain }
    expect(ratio({ direction: 'higher', cap: 120 }, target).proved).toEqual(['a'])
    expect(ratio({ direction: 'lower', atLeast: 0 }, { a: down, b: plain }).proved).toEqual(['a'])
    expect(ratio({ direction: 'lower-inverse' }, { a: down, b: plain }).proved).toEqual(['a'])
    expect(ratio({ direction: 'higher' }, { a: down, b: plain }).findings).toMatchObject([{ code: 'lowers_outcome' }])
    expect(ratio({ direction: 'higher' }, { a: plain, b: up }).findings).toMatchObject([{ code: 'lowers_outcome' }])
  })
  it('moves a ratio to a range, which no interval shows, but any record', () => {
    const part = {
      inputs: { a: up, l: plain, h: plain },
      steps: [
        {
          id: 'r',
          kind: 'ratio',
          actual: 'a',
          target: { low: 'l', high: 'h' },
          direction: 'higher',
          round: { digits: 2 },
        },
      ],
    }
    expect(monotone(part).proved).toEqual(['a'])
    const scorer = compile(parseRuleSet(ruleSetText(part)))
    const value = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(value, value, value, value, (x, y, l, h) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)].map((each) =>
          height(scorer.score({ a: each, l, h }), 'hasil'),
        )
        if (low !== undefined && high !== undefined) expect(high).toBeGreaterThanOrEqual(low)
      }),
    )
  })
  it('moves weighted sums, also where weights are shared', () => {
    const weighted = (more: object, entry: object = {}) =>
      monotone({
        inputs: { a: up, b: up, p: { type: 'boolean' }, u: up },
        steps: [
          {
            id: 'nilai',
            kind: 'weighted',
            round: { digits: 2 },
            of: [
              { step: 'a', weight: '1/3' },
              { step: 'b', weight: '2/3', ...entry },
            ],
            ...more,
          },
        ],
      })
    expect(weighted({}, { applies: { var: 'p' } }).proved).toEqual(['a', 'b', 'u'])
    expect(weighted({ missing: 'redistribute' }).proved).toEqual(['a', 'b', 'u'])
    const shifting = weighted({}, { applies: { '>=': [{ var: 'u' }, 50] } })
    expect(shifting.proved).toEqual(['a', 'b'])
    expect(shifting.findings[0]?.records?.map((record) => record['u'])).toEqual([49.99, 50])
  })
  it('moves a credit by more items', () => {
    const list = {
      type: 'list',
      maxItems: 10,
      key: 'kode',
      better: 'up',
      item: { kode: { type: 'text' }, jam: plain, sah: { type: 'boolean' } },
    }
    const credit = { id: 'kredit', kind: 'credit', over: 'k', when: { var: 'sah' }, points: { var: 'jam' }, cap: 5 }
    const part = {
      inputs: { k: list },
      steps: [credit, { id: 'n', kind: 'logic', logic: { '-': [10, { var: 'kredit' }] } }],
    }
    expect(monotone({ ...part, outcome: { kredit: 'kredit' } }).proved).toEqual(['k'])
    const [found] = monotone(part).findings
    if (found) expectFall(ruleSetText(part), found, 'k', 'hasil')
    else expect.unreachable('nothing was found')
  })

  it('moves through tables, of which a guilty cell is named and raised', () => {
    const matrix = (cells: readonly (readonly string[])[]) => ({
      inputs: { x: rank, y: rank },
      scales,
      steps: [{ id: 'k', kind: 'matrix', rows: 'x', columns: 'y', scale: 'mutu', cells }],
    })
    const good = matrix([
      ['kurang', 'kurang', 'cukup'],
      ['kurang', 'cukup', 'baik'],
      ['cukup', 'cukup', 'baik'],
    ])
    expect(monotone(good).proved).toEqual(['x', 'y'])
    const bad = matrix([
      ['kurang', 'cukup', 'kurang'],
      ['kurang', 'cukup', 'baik'],
      ['cukup', 'cukup', 'baik'],
    ])
    const [found] = monotone(bad).findings
    expect(found?.fix).toEqual([{ op: 'replace', path: ['steps', 0, 'cells', 0, 2], value: 'cukup' }])
    const mended = lint(parseRuleSet(applyFix(ruleSetText(bad), found?.fix ?? [])))
    expect(mended.findings.filter(({ rule }) => rule === 'monotone')).toEqual([])
  })
  it('moves through the rows of a table, one after the other, where each value is for some people only', () => {
    const part = (best: string) => {
      const sources = ['x', 'y', 'z', 'u', 'v']
      const conditions = Object.fromEntries(sources.map((name) => [`apa-${name}`, { type: 'boolean' }]))
      const inputs = Object.fromEntries(
        sources.map((name) => [name, { ...rank, applies: { var: `apa-${name}` } }] as const),
      )
      const rows = sources.flatMap((_, at) =>
        levels.map((level) => ({
          when: sources.map((_, index) => (index === at ? level : '-')),
          then: at === 1 && level === 'baik' ? best : level,
        })),
      )
      const table = { id: 't', kind: 'table', inputs: sources, scale: 'mutu', hit: 'first', rows }
      return { inputs: { ...conditions, ...inputs }, scales, steps: [table] }
    }
    expect(monotone(part('baik'))).toEqual({ proved: ['x', 'y', 'z', 'u', 'v'], findings: [] })
    const { proved, findings } = monotone(part('kurang'))
    expect(proved).toEqual(['x', 'z', 'u', 'v'])
    const [found] = findings
    if (found) expectFall(ruleSetText(part('kurang')), found, 'y', 'hasil')
    else expect.unreachable('nothing was found')
  })
  it('may be bounded by a gate, which says so', () => {
    const bands = [{ level: 'kurang' }, { level: 'cukup', from: 60 }, { level: 'baik', from: 90 }]
    const part = {
      inputs: { a: up },
      scales,
      steps: [
        { id: 'm', kind: 'bands', of: 'a', scale: 'mutu', bands },
        { id: 'g', kind: 'gate', of: 'm', rules: [{ when: { '>': [a, 100] }, atMost: 'kurang' }] },
      ],
    }
    expect(monotone(part)).toMatchObject({ proved: ['a'], findings: [] })
    const logicGate = { if: [{ '>': [a, 100] }, 'kurang', { var: 'm' }] }
    const hidden = {
      ...part,
      steps: [part.steps[0] ?? {}, { id: 'g', kind: 'logic', scale: 'mutu', logic: logicGate }],
    }
    expect(monotone(hidden).findings).toMatchObject([{ code: 'lowers_outcome' }])
  })
  it('that cannot be decided is said to be so, and where', () => {
    // Rises for every whole number, but only because 4 · 25 is more than 10².
    const [found] = logic(
      { '+': [{ '*': [a, a] }, { '*': [a, -0.01] }] },
      { a: { type: 'integer', range: [1, 1000], better: 'up' } },
    ).findings
    expect(found).toMatchObject({ code: 'monotone_not_decided', verdict: 'not-decided', data: { step: 'nilai' } })
  })
})

describe('for any rule set', () => {
  const gatesOf = ({ steps }: Result): unknown => steps.find(({ kind }) => kind === 'gate')?.parts
  it('what is proved never falls, and what falls is shown', () => {
    let [proofs, falls] = [0, 0]
    fc.assert(
      fc.property(
        randomRules,
        fc.array(fc.tuple(randomRecord, randomRecord), { minLength: 8, maxLength: 8 }),
        (text, pairs) => {
          const ruleSet = parseRuleSet(text)
          const { scorer } = safeCompile(ruleSet)
          if (!scorer) return
          const { proved, findings } = lint(ruleSet)
          for (const found of findings)
            if (found.code === 'lowers_outcome') {
              falls++
              expectFall(text, found, found.data.input, found.data.outcome)
            }
          for (const { rule, path, outcome = '' } of proved) {
            if (rule !== 'monotone') continue
            proofs++
            const input = String(path[1])
            const rise = (record: object): number => {
              const given = (record as Record<string, unknown>)[input]
              const better = ruleSet.inputs[input]?.better === 'down' ? -1 : 1
              return better * (typeof given === 'string' ? levels.indexOf(given) : Number(given))
            }
            for (const [one, other] of pairs) {
              const changed = { ...one, [input]: (other as Record<string, unknown>)[input] }
              if (!(input in one) || !(input in other)) continue
              const [worse, better] = rise(one) < rise(changed) ? [one, changed] : [changed, one]
              const [before, after] = [scorer.score(worse), scorer.score(better)]
              const [low, high] = [height(before, outcome), height(after, outcome)]
              if (low === undefined || high === undefined) continue
              if (JSON.stringify(gatesOf(before)) === JSON.stringify(gatesOf(after)))
                expect(high, `${input} ${JSON.stringify([worse, better])}`).toBeGreaterThanOrEqual(low)
            }
          }
        },
      ),
      { numRuns: 24 },
    )
    expect(proofs).toBeGreaterThan(10)
    expect(falls).toBeGreaterThan(10)
  })
})
