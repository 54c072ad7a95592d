import type { Amount } from '../../rule-set/primitives.ts'
import type { Json } from '../../text/canonical-json.ts'

/** An expression, and the number or the setting that it may not pass. */
export interface WrittenBound {
  readonly inner: Json
  readonly bound: Amount
}

/** Reads `{ "min": [expression, 120] }`, in either order; `undefined` where both or neither are written numbers. */
export function writtenBound(logic: Json, operator: 'min' | 'max'): WrittenBound | undefined {
  const [a, b, ...others] = operandsOf(logic, operator) ?? []
  if (a === undefined || b === undefined || others.length > 0) return undefined
  const [first, second] = [amountOf(a), amountOf(b)]
  if (first !== undefined && second === undefined) return { inner: b, bound: first }
  return second !== undefined && first === undefined ? { inner: a, bound: second } : undefined
}

/** The operands of an expression, where it is of this operator. */
export function operandsOf(logic: Json, operator: string): readonly Json[] | undefined {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic) || !Object.hasOwn(logic, operator))
    return undefined
  const argument = (logic as Readonly<Record<string, Json>>)[operator] ?? null
  return Array.isArray(argument) ? (argument as readonly Json[]) : [argument]
}

/** An expression's operator and operands; of anything else, none. */
export function callOf(logic: Json): [operator: string, operands: readonly Json[]] {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return ['', []]
  const [operator = ''] = Object.keys(logic)
  return [operator, operandsOf(logic, operator) ?? []]
}

function amountOf(logic: Json): Amount | undefined {
  if (typeof logic === 'number') return logic
  const [setting] = operandsOf(logic, 'setting') ?? []
  return typeof setting === 'string' ? { setting } : undefined
}
