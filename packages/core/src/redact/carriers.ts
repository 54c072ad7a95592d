import { operationOf } from '../plan/expression.ts'
import type { PlanStep } from '../plan/plan.ts'
import { namesIn } from '../plan/dependencies.ts'
import type { Json } from '../text/canonical-json.ts'

const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', 'min', 'max'])

/**
 * The names whose values always go into a plan step's value. Of a number these are its addends and factors, and what is
 * in every branch: who sees a number sees the branch that was taken, so neither the condition nor the other branches
 * hide anything of it.
 */
export function carriersOf(step: PlanStep): readonly string[] {
  if (step.type.is !== 'number') return namesIn(step)
  switch (step.form) {
    case 'expr':
      return carriersIn(step.value)
    case 'quot':
      return [...carriersIn(step.over), ...carriersIn(step.by)]
    default:
      return namesIn(step)
  }
}

function carriersIn(logic: Json): readonly string[] {
  const operation = operationOf(logic)
  if (!operation) return []
  const { operator, args } = operation
  const [first] = args
  if (operator === 'var') return typeof first === 'string' ? [first] : []
  if (arithmetic.has(operator)) return args.flatMap(carriersIn)
  if (operator !== 'if') return []
  const branches = args.filter((_, index) => index % 2 === 1 || index === args.length - 1).map(carriersIn)
  return (branches[0] ?? []).filter((name) => branches.every((each) => each.includes(name)))
}
