import { grouped } from '../grouped.ts'
import { tReach } from './distributions.ts'
import { cannotTell, mean, type Figure } from './estimate.ts'

/** One judgement: who gave it, where, and how high. */
export interface Judgement {
  readonly rater: string
  readonly unit: string
  readonly value: number
}

/** How a rater differs from the others of the same component, and the same drawn towards them by how unsure it is. */
export interface Effect {
  readonly effect: Figure
  readonly shrunk: number | null
}

/**
 * What is of the rater and what is of the unit: the additive model value = unit + rater, by least squares.
 *
 * The two can be told apart only among raters who are joined by units in which more than one of them rates. Where each
 * unit has its own rater alone, as mostly in an agency, they cannot, and the answer says so.
 *
 * It takes time in proportion to the judgements, and to the third power of the raters of one component.
 */
export function raterEffects(judgements: readonly Judgement[], least: number): ReadonlyMap<string, Effect> {
  const effects = new Map<string, Effect>()
  for (const component of componentsOf(judgements))
    for (const [rater, effect] of effectsIn(component, least)) effects.set(rater, effect)
  return effects
}

/** Raters and units that are joined, directly or over others. */
function componentsOf(judgements: readonly Judgement[]): readonly (readonly Judgement[])[] {
  const parents = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up
    parents.set(key, at)
    return at
  }
  for (const { rater, unit } of judgements) parents.set(root(`r${rater}`), root(`u${unit}`))
  return [...grouped(judgements, ({ rater }) => root(`r${rater}`)).values()]
}

function effectsIn(judgements: readonly Judgement[], least: number): readonly (readonly [string, Effect])[] {
  const raters = [...new Set(judgements.map(({ rater }) => rater))]
  const byRater = grouped(judgements, ({ rater }) => rater)
  const counts = raters.map((rater) => byRater.get(rater)?.length ?? 0)
  const none = (index: number, why: 'not-separable' | 'too-few'): readonly [string, Effect] => [
    raters[index]!,
    { effect: cannotTell(why, counts[index]!), shrunk: null },
  ]
  if (raters.length < 2) return [none(0, 'not-separable')]
  const units = new Set(judgements.map(({ unit }) => unit)).size
  const degrees = judgements.length - raters.length - units + 1
  if (degrees < 1) return raters.map((_rater, index) => none(index, 'too-few'))
  const { solution, spread, residual } = solve(judgements, raters)
  const error = spread.map((each) => Math.sqrt((residual / degrees) * each))
  const between = Math.max(0, mean(solution.map((each) => each ** 2)) - mean(error.map((each) => each ** 2)))
  const reach = tReach(degrees)
  return raters.map((rater, index) => {
    const n = counts[index]!
    if (n < least) return none(index, 'too-few')
    const [value, se] = [solution[index]!, error[index]!]
    const weight = between + se ** 2 === 0 ? 0 : between / (between + se ** 2)
    return [rater, { effect: { value, low: value - reach * se, high: value + reach * se, n }, shrunk: weight * value }]
  })
}

interface Solution {
  readonly solution: readonly number[]
  /** Of the errors, by the variance of one judgement. */
  readonly spread: readonly number[]
  /** The sum of squares that is left. */
  readonly residual: number
}

/** Units are taken out first, so that what is left to be solved has one row a rater; the effects sum to nothing. */
function solve(judgements: readonly Judgement[], raters: readonly string[]): Solution {
  const raterAt = new Map(raters.map((rater, index) => [rater, index]))
  const byUnit = [...grouped(judgements, ({ unit }) => unit).values()]
  const size = raters.length
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 1 / size))
  const right = Array.from({ length: size }, () => 0)
  for (const inUnit of byUnit) {
    const counts = new Map<number, number>()
    for (const { rater } of inUnit) counts.set(raterAt.get(rater)!, (counts.get(raterAt.get(rater)!) ?? 0) + 1)
    const centre = mean(inUnit.map(({ value }) => value))
    for (const { rater, value } of inUnit) right[raterAt.get(rater)!]! += value - centre
    for (const [row, n] of counts) {
      matrix[row]![row]! += n
      for (const [column, m] of counts) matrix[row]![column]! -= (n * m) / inUnit.length
    }
  }
  const inverse = inverted(matrix)
  const solution = inverse.map((row) => row.reduce((sum, each, index) => sum + each * right[index]!, 0))
  let residual = 0
  for (const inUnit of byUnit) {
    const left = inUnit.map(({ rater, value }) => value - solution[raterAt.get(rater)!]!)
    const level = mean(left)
    for (const each of left) residual += (each - level) ** 2
  }
  return { solution, spread: inverse.map((row, index) => row[index]! - 1 / size), residual }
}

/** By Gauss and Jordan, with the largest pivot: the matrix is symmetric and has an inverse, as its component is joined. */
function inverted(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length
  const rows = matrix.map((row, index) => [
    ...row,
    ...Array.from({ length: size }, (_none, column) => Number(column === index)),
  ])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const top = rows[column]!
    const head = top[column]!
    for (let index = column; index < 2 * size; index++) top[index]! /= head
    for (let row = 0; row < size; row++) {
      const factor = rows[row]![column]!
      if (row === column || factor === 0) continue
      for (let index = column; index < 2 * size; index++) rows[row]![index]! -= factor * top[index]!
    }
  }
  return rows.map((row) => row.slice(size))
}
