import type { Json } from '../text/canonical-json.ts'

/** An operator with its arguments. */
export interface Operation {
  readonly operator: string
  readonly args: readonly Json[]
}

/** The operator at the top of an expression of a plan; nothing for a constant. */
export function operationOf(logic: Json): Operation | undefined {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return undefined
  const [operator] = Object.keys(logic)
  if (operator === undefined) return undefined
  const argument = (logic as Readonly<Record<string, Json>>)[operator] ?? null
  return { operator, args: Array.isArray(argument) ? (argument as readonly Json[]) : [argument] }
}

/** The name that an expression is, if it is nothing but a name. */
export function variableOf(logic: Json): string | undefined {
  const operation = operationOf(logic)
  const name = operation?.operator === 'var' ? operation.args[0] : undefined
  return typeof name === 'string' ? name : undefined
}

/** An expression as another one times a constant. */
export function scaledBy(logic: Json): readonly [value: Json, factor: number] {
  const operation = operationOf(logic)
  const [value = null, factor, ...more] = operation?.operator === '*' ? operation.args : []
  return typeof factor === 'number' && more.length === 0 ? [value, factor] : [logic, 1]
}
