import { operationOf, variableOf } from '../../plan/expression.ts'
import type { Json } from '../../text/canonical-json.ts'

/** The names without which an expression has no value by itself: NaN goes through arithmetic, not through conditions. */
export function strictNames(logic: Json): readonly string[] {
  const name = variableOf(logic)
  if (name !== undefined) return [name]
  const operation = operationOf(logic)
  return operation && arithmetic.has(operation.operator) ? operation.args.flatMap(strictNames) : []
}

const arithmetic = new Set(['+', '-', '*', 'min', 'max'])

/** The parts of a guard that an expression does not see to by itself. */
export function guardsLeft(guard: Json, strict: readonly string[]): readonly Json[] {
  return conjuncts(guard).filter((each) => {
    const name = presentName(each)
    return each !== true && (name === undefined || !strict.includes(name))
  })
}

/** The name whose presence is all that a guard asks for. */
export function presentName(guard: Json): string | undefined {
  const operation = operationOf(guard)
  const [left = null, right] = operation?.operator === '!==' ? operation.args : []
  return right === null ? variableOf(left) : undefined
}

function conjuncts(guard: Json): readonly Json[] {
  const operation = operationOf(guard)
  return operation?.operator === 'and' ? operation.args.flatMap(conjuncts) : [guard]
}
