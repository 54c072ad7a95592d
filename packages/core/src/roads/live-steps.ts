import { variablesIn } from '../logic/variables.ts'
import type { Plan, PlanStep } from '../plan/plan.ts'
import { policyPartOf, type PolicyPart } from '../plan/policy-part.ts'
import type { Json } from '../text/canonical-json.ts'

/** The names of inputs and plan steps that an outcome rests on. */
export const liveNames = (plan: Plan): ReadonlySet<string> => namesBehind(plan, Object.values(plan.outcome))

/**
 * The names that a road must compute for outcomes alone: what they rest on, the policies that took part, and every
 * operator, because one that fails is a mistake of the whole record, wherever it stands.
 */
export const namesToRun = (
  plan: Plan,
  live: ReadonlySet<string>,
  policies: readonly PolicyPart[],
): ReadonlySet<string> => {
  const calls = plan.steps.filter(({ form }) => form === 'call')
  return new Set([
    ...live,
    ...policies.map(({ id }) => id),
    ...namesBehind(
      plan,
      calls.map(({ id }) => id),
    ),
  ])
}

function namesBehind(plan: Plan, names: readonly string[]): ReadonlySet<string> {
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const live = new Set<string>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (live.has(name)) continue
    live.add(name)
    const step = steps.get(name)
    if (step) open.push(...namesReadBy(step))
  }
  return live
}

/** Every name that a plan step reads, also those of list items. */
export function namesReadBy(step: PlanStep): readonly string[] {
  return [...(step.form === 'fold' ? [step.list] : []), ...variablesIn([step.guard, ...operandsOf(step)])]
}

function operandsOf(step: PlanStep): readonly Json[] {
  switch (step.form) {
    case 'expr':
      return [step.value]
    case 'quot':
      return [step.over, step.by]
    case 'pick':
      return step.keys.map(({ rank }) => rank)
    case 'fold':
      return [step.where, step.value]
    case 'call':
      return step.args
  }
}

/** The policies of the steps that an outcome rests on. */
export function livePolicies(plan: Plan, live: ReadonlySet<string>): readonly PolicyPart[] {
  return plan.steps.flatMap(({ id }) => {
    const part = policyPartOf(id)
    return part && live.has(part.owner) ? [part] : []
  })
}
