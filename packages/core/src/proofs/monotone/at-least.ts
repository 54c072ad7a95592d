import { canonicalJson, type Json } from '../../text/canonical-json.ts'
import type { Knowledge } from '../known.ts'
import { operationOf } from '../../plan/expression.ts'
import { possible } from '../possible.ts'

/** Whether one expression is never below another: by their form, and by what the parts in which they differ can be. */
export function atLeast(a: Json, b: Json, knowledge: Knowledge): boolean {
  const [left, right] = [operationOf(a), operationOf(b)]
  const isAtLeast = (x: Json, y: Json): boolean => atLeast(x, y, knowledge)
  return (
    lowestDifference(a, b, knowledge) >= 0 ||
    (left?.operator === 'max' && left.args.some((each) => isAtLeast(each, b))) ||
    (right?.operator === 'min' && right.args.some((each) => isAtLeast(a, each))) ||
    (left?.operator === 'min' && left.args.every((each) => isAtLeast(each, b))) ||
    (right?.operator === 'max' && right.args.every((each) => isAtLeast(a, each)))
  )
}

/** What both have in common cancels. */
function lowestDifference(a: Json, b: Json, knowledge: Knowledge): number {
  const terms = new Map<string, { readonly logic: Json; factor: number }>()
  let lowest = collect(a, 1) + collect(b, -1)
  for (const { logic, factor } of terms.values()) {
    const { low, high } = possible(logic, knowledge)
    if (factor !== 0) lowest += factor * (factor > 0 ? low : high)
  }
  return lowest

  /** The constant part; the rest goes into `terms`. */
  function collect(logic: Json, factor: number): number {
    if (typeof logic === 'number') return logic * factor
    const found = operationOf(logic)
    const [first = null, second] = found?.args ?? []
    if (found?.operator === '+') return found.args.reduce<number>((sum, each) => sum + collect(each, factor), 0)
    if (found?.operator === '-')
      return second === undefined ? collect(first, -factor) : collect(first, factor) + collect(second, -factor)
    if (found?.operator === '*' && typeof second === 'number') return collect(first, factor * second)
    const key = canonicalJson(logic)
    const term = terms.get(key) ?? { logic, factor: 0 }
    term.factor += factor
    terms.set(key, term)
    return 0
  }
}
