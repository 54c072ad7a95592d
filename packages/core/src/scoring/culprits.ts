import { applyLogic } from '../plan/run-plan.ts'
import type { Frame, PlanStep } from '../plan/plan.ts'
import { variablesIn } from '../logic/variables.ts'
import type { Json } from '../text/canonical-json.ts'

type Members = Readonly<Record<string, Json>>

/**
 * A name whose value is absent, the quotient whose divisor is 0, the count of a list's entries that is too small, or the
 * operator that has no value.
 */
export type Culprit = string | (PlanStep & { readonly form: 'quot' | 'fold' | 'call' })

/**
 * Follows the guards that were false to what made them so, looking only at the branches that this record took: what does
 * not apply to a person is not missing.
 *
 * @param owner - the step of the rule set whose own intermediate values are looked into; others are named
 */
export function culpritsOf(owner: PlanStep, plan: ReadonlyMap<string, PlanStep>, frame: Frame): readonly Culprit[] {
  const seen = new Set<string>()
  return culprits(owner)

  function culprits(step: PlanStep): readonly Culprit[] {
    if (seen.has(step.id)) return []
    seen.add(step.id)
    if (applyLogic(step.guard, frame) === true)
      return step.form === 'quot' || step.form === 'fold' || step.form === 'call' ? [step] : []
    // Where nothing stands in, what it would stand in for is what is missing.
    const replaced = /:(?:zero|neutral|carry)-(.+)$/.exec(step.id)?.slice(1) ?? []
    const others = failed(step.guard, frame).flatMap((name) => {
      const part = plan.get(name)
      const isOwn = name.startsWith(`${owner.id}:`) || /:(?:(?:applies|belongs)(?:-|$)|call-.)/.test(name)
      return part && isOwn ? culprits(part) : [name]
    })
    return [...replaced, ...others]
  }
}

/** The names behind the parts of a guard that are false. */
function failed(guard: Json, frame: Frame): readonly string[] {
  if (typeof guard !== 'object' || guard === null || applyLogic(guard, frame) === true) return []
  const [operator, argument] = Object.entries(guard as Members)[0] ?? []
  const args = (Array.isArray(argument) ? argument : [argument]) as readonly Json[]
  switch (operator) {
    case 'and': {
      // Where something is not for this person, or not known to be, what it would need is not asked for.
      const end = args.findIndex((each) => isCondition(each) && applyLogic(each, frame) !== true)
      return args.slice(0, end < 0 ? args.length : end + 1).flatMap((each) => failed(each, frame))
    }
    case 'or':
      return failed(args.at(-1) ?? true, frame)
    case 'if':
      return failed((applyLogic(args[0] ?? true, frame) === true ? args[1] : args[2]) ?? true, frame)
    case '===': // A condition that is not true: it is false, and excuses, or it is unknown.
    case '!==':
      return absentName(args[0] ?? null, frame)
    case '>=': // What was counted, and the least of it that is needed.
      return variablesIn(args[0] ?? null)
    default:
      return []
  }
}

/** Whether a part of a guard asks to whom something belongs. */
const isCondition = (guard: Json): boolean =>
  typeof guard === 'object' && guard !== null && '===' in guard && (guard['==='] as readonly Json[])[1] === true

function absentName(variable: Json, frame: Frame): readonly string[] {
  const name = typeof variable === 'object' && variable !== null && 'var' in variable ? variable['var'] : undefined
  if (typeof name !== 'string') return []
  if (name.endsWith(':refused')) return [name.slice(0, -':refused'.length)]
  return (frame[name] ?? null) === null ? [name] : []
}
