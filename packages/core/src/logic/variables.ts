import type { Json } from '../text/canonical-json.ts'

/** The names that an expression reads, each once, in reading order. */
export function variablesIn(logic: Json): readonly string[] {
  const names = new Set<string>()
  collect(logic, names)
  return [...names]
}

function collect(logic: Json, names: Set<string>): void {
  if (typeof logic !== 'object' || logic === null) return
  if (Array.isArray(logic)) {
    for (const each of logic as readonly Json[]) collect(each, names)
    return
  }
  for (const [operator, argument] of Object.entries(logic)) {
    const first = Array.isArray(argument) ? (argument as readonly Json[])[0] : argument
    if ((operator === 'var' || operator === 'present') && typeof first === 'string') names.add(first)
    else collect(argument, names)
  }
}
