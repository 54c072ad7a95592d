import { sourcesOf } from '../plan/dependencies.ts'
import type { Plan, PlanStep } from '../plan/plan.ts'
import type { Input } from '../rule-set/inputs.ts'
import type { UnsignedResult } from '../scoring/result.ts'
import { candidateIn, type Candidate, type Refused } from './candidate.ts'
import { valueIn } from './goal.ts'

/** Where the value of a step stands in a record of `withStepsAsInputs`. No input can have a colon in its name. */
const stepPath = (step: string): readonly string[] => [`step:${step}`]

/**
 * A list as a candidate: what would differ is the value of the one step that counts it, in that step's own unit. Where
 * several steps count the list they move together, and nobody can say how far each.
 */
export function listCandidate(
  plan: Plan,
  name: string,
  input: Input,
  result: UnsignedResult,
  goal: string,
): Candidate | Refused {
  const step = stepCounting(plan, name, goal)
  // A plan with operators of a plugin can only be run by its own scorer, which computes every step.
  if (plan.steps.some(({ form }) => form === 'call')) return 'undecided'
  if (!step || step.type.is !== 'number') return 'undecided'
  const { den, min, max } = step.type
  const from = valueIn(result, step.id)
  if (from?.type !== 'number') return 'no-value'
  // A credit only ever adds; of other lists the rule set has to say that more of it is better.
  if (input.better === 'down' || (input.better === undefined && !isCredit(plan, step.id))) return 'direction'
  return candidateIn(
    { min, max, at: Math.round(from.number * den), write: (n) => n / den },
    { input: name, step: step.id, by: input.by ?? 'roster', from, path: stepPath(step.id), better: 'up' },
  )
}

const isCredit = (plan: Plan, id: string): boolean => plan.trace.find((each) => each.id === id)?.kind === 'credit'

function stepCounting(plan: Plan, list: string, goal: string): PlanStep | undefined {
  const onTheWay = sourcesOf(plan, [goal])
  const owners = new Set(
    plan.steps
      .filter((step) => step.form === 'fold' && step.list === list && onTheWay.has(step.id))
      .map(({ id }) => id.split(':')[0] ?? id),
  )
  const [owner] = owners
  return owners.size === 1 ? plan.steps.find(({ id }) => id === owner) : undefined
}

/** The plan in which some steps are not computed but given, so that a search can ask what another value would do. */
export function withStepsAsInputs(plan: Plan, steps: readonly string[]): Plan {
  const given = plan.steps.filter(({ id }) => steps.includes(id))
  return {
    ...plan,
    inputs: [...plan.inputs, ...given.map(({ id, type }) => ({ name: id, path: stepPath(id), type, required: false }))],
    steps: plan.steps.filter(({ id }) => !steps.includes(id)),
  }
}
