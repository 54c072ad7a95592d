import { indicators } from '../job/job.ts'
import type { Numbers } from './read-numbers.ts'

/** A rule of JsonLogic. */
export type Rule = string | number | boolean | { readonly [operator: string]: Rule | readonly Rule[] }

const value = (name: keyof Numbers & string): Rule => ({ var: name })
const product = (factor: number, rule: Rule): Rule => ({ '*': [rule, factor] })
const sum = (...rules: readonly Rule[]): Rule => ({ '+': rules })

/**
 * Half up, whole numbers in and out: the one operator that JsonLogic lacks for this job, so each engine gets it as a
 * custom one.
 */
export const roundedName = 'rounded_quotient'
export const rounded = (over: number, by: number): number => Math.floor((2 * over + by) / (2 * by))

const quotient = (over: Rule, by: Rule): Rule => ({ [roundedName]: [over, by] })

function ratio(indicator: string): Rule {
  const [target, actual] = [value(`t${indicator}`), value(`a${indicator}`)]
  return { min: [12_000, quotient(product(10_000, actual), target)] }
}

function lowerRatio(indicator: string): Rule {
  const [target, actual] = [value(`t${indicator}`), value(`a${indicator}`)]
  return { max: [0, { min: [12_000, quotient(product(10_000, { '-': [product(2, target), actual] }), target)] }] }
}

const [i01, i02, i03, i04, i05, i06, i07, i08, i09, i10, i11, i12] = indicators as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

const quantity = quotient(
  sum(
    product(30, ratio(i01)),
    product(25, ratio(i02)),
    product(20, ratio(i03)),
    product(15, ratio(i04)),
    product(10, ratio(i05)),
  ),
  100,
)
const quality = quotient(sum(product(4, ratio(i06)), product(3, ratio(i07)), product(2, ratio(i08)), ratio(i09)), 10)
const timeAndCost = quotient(sum(product(5, lowerRatio(i10)), product(3, ratio(i11)), product(2, lowerRatio(i12))), 10)

const bonus: Rule = {
  if: [
    { and: [{ '>=': [value('achieved'), 100_000] }, { '>=': [value('innovation'), 2] }] },
    5000,
    { and: [{ '>=': [value('achieved'), 90_000] }, value('serves')] },
    2500,
    0,
  ],
}
const penalty: Rule = {
  min: [
    15_000,
    sum(
      product(1500, value('absent')),
      { if: [{ '>': [value('late'), 75] }, 2250, 0] },
      { if: [{ '==': [value('measure'), 3] }, 10_000, { '==': [value('measure'), 2] }, 5000, 0] },
    ),
  ],
}

/** The first of `[bound, level]` whose bound is reached; `otherwise` where none is. */
const bands = (of: Rule, steps: readonly (readonly [number, Rule])[], otherwise: Rule): Rule => ({
  if: [...steps.flatMap(([bound, level]) => [{ '>=': [of, bound] }, level]), otherwise],
})

/** By the level of the behaviours, highest first. */
const byBehaviour = (high: string, middle: string, low: string): Rule =>
  bands(
    value('behaviour'),
    [
      [9000, high],
      [7000, middle],
    ],
    low,
  )

/**
 * The job as JsonLogic over `Numbers`: a rule for every value that is asked for or used twice, in the order in which
 * they are to be run. What is used once stands where it is used, which is the fastest form for each of the engines.
 */
export const rules = {
  achieved: sum(product(5, quantity), product(3, quality), product(2, timeAndCost)),
  points: quotient({ max: [0, { min: [120_000, { '-': [sum(value('achieved'), bonus), penalty] }] }] }, 10),
  category: bands(
    value('points'),
    [
      [11_000, 'sangat-baik'],
      [9000, 'baik'],
      [7000, 'cukup'],
      [5000, 'kurang'],
    ],
    'sangat-kurang',
  ),
  behaviour: quotient(
    sum(
      product(16, value('b1')),
      product(14, sum(value('b2'), value('b3'), value('b4'), value('b5'), value('b6'), value('b7'))),
    ),
    100,
  ),
  predicate: bands(
    value('points'),
    [
      [10_501, byBehaviour('sangat-baik', 'baik', 'kurang')],
      [9000, byBehaviour('baik', 'baik', 'kurang')],
    ],
    byBehaviour('butuh-perbaikan', 'butuh-perbaikan', 'sangat-kurang'),
  ),
} satisfies Record<string, Rule>
