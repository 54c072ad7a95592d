import { sourcesOf } from '../plan/dependencies.ts'
import type { Plan } from '../plan/plan.ts'
import { policyPartOf, type PolicyPart } from '../plan/policy-part.ts'

/** The names of inputs and plan steps that an outcome rests on. */
export const liveNames = (plan: Plan): ReadonlySet<string> => sourcesOf(plan, Object.values(plan.outcome))

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
    ...sourcesOf(
      plan,
      calls.map(({ id }) => id),
    ),
  ])
}

/** The policies of the steps that an outcome rests on. */
export function livePolicies(plan: Plan, live: ReadonlySet<string>): readonly PolicyPart[] {
  return plan.steps.flatMap(({ id }) => {
    const part = policyPartOf(id)
    return part && live.has(part.owner) ? [part] : []
  })
}
