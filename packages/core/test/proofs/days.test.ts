import { compile, lint, parseRuleSet, safeCompile, type Finding, type Result, type Scorer } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { datedRules, days, levels, randomRecord } from './random-rules.ts'

type Given = Readonly<Record<string, unknown>>
const list = fc.array(
  fc.integer({ min: 0, max: 200 }).map((each) => ({ kode: String(each), jam: each / 10 })),
  { maxLength: 3 },
)
const records = fc.array(
  fc.tuple(randomRecord, list).map(([record, k]): Given => ({ ...record, k })),
  { minLength: 12, maxLength: 12 },
)
const height = ({ outcome }: Result, name: string): number | undefined => {
  const value = outcome[name]
  return value?.type === 'number' ? value.number : value?.type === 'level' ? value.rank : undefined
}
const rise = (record: Given, input: string, better: string | undefined): number => {
  const given = record[input]
  return (better === 'down' ? -1 : 1) * (typeof given === 'string' ? levels.indexOf(given) : Number(given))
}
const dayOf = (found: Finding, first: string): string => (found.code === 'wrong_on_day' ? found.data.day : first)
const codeOf = (found: Finding): string => (found.code === 'wrong_on_day' ? found.data.problem.code : found.code)
/** Everything is given, and still no weight is for the person. */
const isUnweighted = ({ steps }: Result): boolean => {
  const y = steps.find(({ id }) => id === 'y')
  return y?.value === null && y.status === 'not-applicable'
}

describe('what is proved of rules whose settings change', () => {
  it('holds on every day, and what is found is so on the day that is named', () => {
    const counts = { monotone: 0, weights: 0, falls: 0, gaps: 0, later: 0 }
    fc.assert(
      fc.property(datedRules, records, (text, many) => {
        const ruleSet = parseRuleSet(text)
        if (days.some((asOf) => !safeCompile(ruleSet, { asOf }).scorer)) return
        const [first = '', ...rest] = days
        const scorers = new Map<string, Scorer>([first, ...rest].map((asOf) => [asOf, compile(ruleSet, { asOf })]))
        const { proved, findings } = lint(ruleSet)
        for (const found of findings) {
          const scorer = compile(ruleSet, { asOf: dayOf(found, first) })
          const [worse, better] = (found.records ?? []).map((record) => scorer.score(record))
          if (found.code === 'wrong_on_day') counts.later++
          if (codeOf(found) === 'no_weight_applies') {
            counts.gaps++
            expect(worse && isUnweighted(worse), JSON.stringify(found.records)).toBe(true)
          }
          if (codeOf(found) !== 'lowers_outcome' || !worse || !better) continue
          counts.falls++
          const outcomes = Object.keys(ruleSet.outcome)
          const isLower = (name: string): boolean => (height(better, name) ?? 0) < (height(worse, name) ?? 0)
          expect(outcomes.some(isLower), JSON.stringify(found.records)).toBe(true)
        }
        for (const { rule, path, outcome = '' } of proved) {
          for (const scorer of scorers.values())
            if (rule === 'weights') {
              counts.weights++
              for (const record of many) {
                const result = scorer.score(record)
                if (result.missing.length === 0 && ruleSet.steps[2]?.applies === undefined)
                  expect(isUnweighted(result), JSON.stringify(record)).toBe(false)
              }
            } else if (rule === 'monotone') {
              counts.monotone++
              const input = String(path[1])
              const better = ruleSet.inputs[input]?.better
              for (const [index, one] of many.entries()) {
                const other = many[(index + 1) % many.length] ?? one
                if (!(input in one) || !(input in other)) continue
                const changed = { ...one, [input]: other[input] }
                const [low, high] =
                  rise(one, input, better) < rise(changed, input, better) ? [one, changed] : [changed, one]
                const [before, after] = [low, high].map((record) => height(scorer.score(record), outcome))
                if (before !== undefined && after !== undefined)
                  expect(after, `${input} ${outcome} ${JSON.stringify([low, high])}`).toBeGreaterThanOrEqual(before)
              }
            }
        }
      }),
      { numRuns: 20 },
    )
    // Gaps are too rare to be asked for.
    for (const name of ['monotone', 'weights', 'falls', 'later'] as const) expect(counts[name], name).toBeGreaterThan(0)
  }, 120_000)
})
