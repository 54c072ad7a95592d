import type { Json } from '../text/canonical-json.ts'

/** An operator of a plan's expression with what it is applied to. */
export interface Operation {
  readonly name: string
  readonly args: readonly Json[]
}

/** Undefined for what is not an operation: a number, a text, `true`. */
export function operation(logic: Json): Operation | undefined {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return undefined
  const [name, argument] = Object.entries(logic as Readonly<Record<string, Json>>)[0] ?? []
  if (name === undefined || argument === undefined) return undefined
  return { name, args: Array.isArray(argument) ? (argument as readonly Json[]) : [argument] }
}
