import { canonicalJson, type Json } from '../../text/canonical-json.ts'
import type { Knowledge } from '../known.ts'
import { operation } from '../operation.ts'
import { possible } from '../possible.ts'

/** Whether one expression is never below another: by their form, and by what the parts in which they differ can be. */
export function atLeast(a: Json, b: Json, knowledge: Knowledge): boolean {
  const [left, right] = [operation(a), operation(b)]
  const isAtLeast = (x: Json, y: Json): boolean => atLeast(x, y, knowledge)
  return (
    lowestDifference(a, b, knowledge) >= 0 ||
    (left?.name === 'max' && left.args.some((each) => isAtLeast(each, b))) ||
    (right?.name === 'min' && right.args.some((each) => isAtLeast(a, each))) ||
    (left?.name === 'min' && left.args.every((each) => isAtLeast(each, b))) ||
    (right?.name === 'max' && right.args.every((each) => isAtLeast(a, each)))
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
    const found = operation(logic)
    const [first = null, second] = found?.args ?? []
    if (found?.name === '+') return found.args.reduce<number>((sum, each) => sum + collect(each, factor), 0)
    if (found?.name === '-')
      return second === undefined ? collect(first, -factor) : collect(first, factor) + collect(second, -factor)
    if (found?.name === '*' && typeof second === 'number') return collect(first, factor * second)
    const key = canonicalJson(logic)
    const term = terms.get(key) ?? { logic, factor: 0 }
    term.factor += factor
    terms.set(key, term)
    return 0
  }
}
