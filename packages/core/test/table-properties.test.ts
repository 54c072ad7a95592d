import { parseRuleSet, safeCompile } from '@sasando/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { ruleSetText, textOf } from './rule-set-text.ts'

// Small domains, so that every combination can be tried, with values as a record has them.
const levels = ['kurang', 'cukup', 'baik']
const days = Array.from({ length: 5 }, (_, day) => `2026-01-0${day + 1}`)
const domains = {
  number: { declared: { type: 'number', digits: 1, range: ['-0.2', '0.3'] }, values: [-0.2, -0.1, 0, 0.1, 0.2, 0.3] },
  boolean: { declared: { type: 'boolean' }, values: [false, true] },
  level: { declared: { type: 'level', scale: 'mutu' }, values: levels },
  choice: { declared: { type: 'choice', choices: ['a', 'b', 'c', 'd'] }, values: ['a', 'b', 'c', 'd'] },
  date: { declared: { type: 'date', range: ['2026-01-01', '2026-01-05'] }, values: days },
  text: { declared: { type: 'text' }, values: ['x', 'y', 'other'] },
} as const
type Kind = keyof typeof domains
type Value = string | number | boolean
type Range = Partial<Record<'from' | 'above' | 'to' | 'below', Value>>
type Condition = Value | readonly Value[] | Range

const order = (kind: Kind, value: Value): number => (domains[kind].values as readonly Value[]).indexOf(value)

/** The meaning of a condition, from the format's own words. */
function fits(kind: Kind, condition: Condition, value: Value): boolean {
  if (condition === '-') return true
  if (Array.isArray(condition)) return condition.includes(value)
  if (typeof condition !== 'object') return condition === value
  const { from, above, to, below } = condition as Range
  const place = order(kind, value)
  return (
    (from === undefined || place >= order(kind, from)) &&
    (above === undefined || place > order(kind, above)) &&
    (to === undefined || place <= order(kind, to)) &&
    (below === undefined || place < order(kind, below))
  )
}

function conditionOf(kind: Kind): fc.Arbitrary<Condition> {
  // What the table does not name stands for all other texts.
  const value = fc.constantFrom<Value>(...domains[kind].values.filter((each) => each !== 'other'))
  const any = fc.constant<Condition>('-')
  const list = fc.array(value, { minLength: 1, maxLength: 3 })
  if (kind === 'boolean' || kind === 'choice' || kind === 'text') return fc.oneof(any, value, list)
  const range = fc
    .tuple(value, value, fc.constantFrom('from', 'above', undefined), fc.constantFrom('to', 'below', undefined))
    .filter(([, , lower, upper]) => lower !== undefined || upper !== undefined)
    .map(([a, b, lower, upper]): Range => {
      const [low, high] = lower && upper && order(kind, a) > order(kind, b) ? [b, a] : [a, b]
      return { ...(lower ? { [lower]: low } : {}), ...(upper ? { [upper]: high } : {}) }
    })
  return fc.oneof(any, value, list, range, range)
}

const tables = fc
  .array(fc.constantFrom<Kind>('number', 'boolean', 'level', 'choice', 'date', 'text'), { minLength: 1, maxLength: 3 })
  .chain((kinds) =>
    fc.record({
      kinds: fc.constant(kinds),
      hit: fc.constantFrom('unique', 'first'),
      rows: fc.array(fc.tuple(...kinds.map(conditionOf)), { minLength: 1, maxLength: 6 }),
      otherwise: fc.boolean(),
    }),
  )

/** Every combination of the values of some kinds. */
const combinations = (kinds: readonly Kind[]): readonly (readonly Value[])[] =>
  kinds.reduce<readonly (readonly Value[])[]>(
    (all, kind) => all.flatMap((each) => domains[kind].values.map((value) => [...each, value])),
    [[]],
  )

it('a table is proved, refused and read as trying every combination says', () => {
  const seen = { refused: 0, read: 0 }
  fc.assert(
    fc.property(tables, ({ kinds, hit, rows, otherwise }) => {
      const names = kinds.map((_, at) => `x${at}`)
      const { ruleSet, scorer, issues } = compiled(kinds, names, hit, rows, otherwise)
      const all = combinations(kinds).map((values) => ({
        values,
        fitting: rows.flatMap((when, row) =>
          when.every((condition, at) => fits(kinds[at]!, condition, values[at]!)) ? [row] : [],
        ),
      }))
      const codes = new Set(issues.map(({ code }) => code))
      expect(codes.has('table_rows_overlap')).toBe(hit === 'unique' && all.some(({ fitting }) => fitting.length > 1))
      expect(codes.has('table_gap')).toBe(!otherwise && all.some(({ fitting }) => fitting.length === 0))
      for (const issue of issues) {
        if (issue.code === 'table_gap') expect(all.find(isExample(issue.data.example, names))?.fitting).toEqual([])
        if (issue.code === 'table_rows_overlap')
          expect(all.find(isExample(issue.data.example, names))?.fitting).toEqual(
            expect.arrayContaining([issue.data.first - 1, issue.data.second - 1]),
          )
      }
      const never = issues.flatMap(({ code, path }) => (code === 'table_row_never' ? [path[3]] : []))
      const reached = rows.map((_, row) =>
        all.some(({ fitting }) => (hit === 'first' ? fitting[0] === row : fitting.includes(row))),
      )
      expect(never).toEqual(expect.arrayContaining(reached.flatMap((is, row) => (is ? [] : [row]))))
      expect(never.length).toBe(reached.filter((is) => !is).length)
      if (!scorer) {
        seen.refused++
        expect(ruleSet).toBeDefined()
        return
      }
      seen.read++
      for (const { values, fitting } of all) {
        const result = scorer.score(Object.fromEntries(names.map((name, at) => [name, values[at]])))
        expect(textOf(result, 'hasil')).toBe(String(fitting[0] ?? 99))
      }
    }),
    { numRuns: 800 },
  )
  expect(Math.min(seen.refused, seen.read)).toBeGreaterThan(50)
})

it('every row that meets one above it is found, however many are open at once', () => {
  const end = fc.integer({ min: 0, max: 40 })
  const range = fc.tuple(end, end).map(([a, b]) => ({ from: Math.min(a, b), to: Math.min(a, b) + (b % 12) }))
  const rows = fc.array(fc.tuple(range, range), { minLength: 20, maxLength: 40 })
  fc.assert(
    fc.property(rows, (all) => {
      const input = { type: 'integer', range: [0, 60] }
      const step = {
        id: 'hasil',
        kind: 'table',
        inputs: ['x', 'y'],
        hit: 'unique',
        rows: all.map((when, row) => ({ when, then: row })),
        otherwise: 99,
      }
      const { issues } = safeCompile(parseRuleSet(ruleSetText({ inputs: { x: input, y: input }, steps: [step] })))
      const meets = all.map((row, at) =>
        all.slice(0, at).some((above) => above.every(({ from, to }, i) => from <= row[i]!.to && row[i]!.from <= to)),
      )
      expect(issues.map(({ path }) => path[3])).toEqual(meets.flatMap((does, row) => (does ? [row] : [])))
    }),
    { numRuns: 150 },
  )
})

function compiled(
  kinds: readonly Kind[],
  names: readonly string[],
  hit: string,
  rows: readonly (readonly Condition[])[],
  otherwise: boolean,
) {
  const step = {
    id: 'hasil',
    kind: 'table',
    inputs: names,
    hit,
    rows: rows.map((when, row) => ({ when, then: row })),
    ...(otherwise ? { otherwise: 99 } : {}),
  }
  const inputs = Object.fromEntries(names.map((name, at) => [name, domains[kinds[at]!].declared]))
  const ruleSet = parseRuleSet(ruleSetText({ scales: { mutu: { levels } }, inputs, steps: [step] }))
  return { ruleSet, ...safeCompile(ruleSet) }
}

/** Whether a combination is the one of an example; a name without a value stands for a text that no row names. */
const isExample =
  (example: readonly { readonly input: string; readonly value?: string }[], names: readonly string[]) =>
  ({ values }: { readonly values: readonly Value[] }): boolean =>
    example.every(({ input, value = 'other' }) => {
      const given = values[names.indexOf(input)]
      return typeof given === 'number' ? Number(value) === given : String(given) === value
    })
