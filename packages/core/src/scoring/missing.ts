import type { Frame, PlanValue } from '../plan/plan.ts'
import { variablesIn } from '../logic/variables.ts'
import { culpritsOf, type Culprit } from './culprits.ts'
import type { ReadRecord } from './read-inputs.ts'
import type { ResultShape } from './result-shape.ts'
import type { AppliedPolicy, MissingInput } from './result.ts'
import { isItems } from './to-value.ts'

/** What is not there, and which steps have no value because of it. */
export interface MissingReport {
  readonly inputs: readonly MissingInput[]
  /** Whether the step has no value because something is missing, rather than because it is not for this person. */
  isMissing(step: string): boolean
}

type Asked = { readonly step: string; readonly policy: AppliedPolicy }

/** What is not there for this record, and why; what does not apply to a person is not missing. */
export function missingInputs(shape: ResultShape, read: ReadRecord, frame: Frame): MissingReport {
  const { plan, planSteps, inputNames } = shape
  const asked = new Map<string, Asked[]>()
  const missingSteps = new Set<string>()
  /** Steps that an operator has no value for. */
  const withoutValue = new Set<string>()
  const ask = (input: string, by: Asked): void => {
    const list = asked.get(input) ?? []
    if (!list.some((each) => each.step === by.step)) list.push(by)
    asked.set(input, list)
  }

  for (const step of plan.trace) {
    // What is not for this person asks for nothing.
    if (frame[`${step.id}:applies`] === false || frame[`${step.id}:belongs`] === false) continue
    for (const [name, policy] of appliedPolicies(step.id, shape, frame))
      if (isMissingValue(name) || isItems(frame[name] ?? null)) ask(name, { step: step.id, policy })
    if (frame[step.id] !== null && frame[step.id] !== undefined) continue
    const own = planSteps.get(step.id)
    if (!own) continue
    for (const culprit of culpritsOf(own, planSteps, frame)) {
      if (typeof culprit !== 'string') {
        if (isAskedFor(step.id, culprit)) missingSteps.add(step.id)
      } else if (inputNames.has(culprit)) {
        if (!isMissingValue(culprit)) continue
        missingSteps.add(step.id)
        ask(culprit, { step: step.id, policy: 'block' })
      } else if (missingSteps.has(culprit)) missingSteps.add(step.id)
    }
  }
  for (const { name, required } of plan.inputs)
    if (required && read.absent.has(name) && isMissingValue(name) && !asked.has(name)) asked.set(name, [])

  const names = asked.size === 0 ? [] : [...inputNames, ...plan.trace.map(({ id }) => id)]
  return {
    inputs: names
      .filter((name) => asked.has(name))
      .map((input) => ({
        input,
        reason: withoutValue.has(input) ? 'operator' : (read.absent.get(input) ?? reasonFor(frame[input] ?? null)),
        steps: asked.get(input) ?? [],
      })),
    isMissing: (step) => missingSteps.has(step),
  }

  /** Asks for what a quotient, a count or an operator lacks; false where there is nothing to miss. */
  function isAskedFor(step: string, culprit: Exclude<Culprit, string>): boolean {
    const by: Asked = { step, policy: 'block' }
    switch (culprit.form) {
      case 'fold':
        ask(culprit.list, by)
        return true
      case 'call':
        withoutValue.add(step)
        ask(step, by)
        return true
      case 'quot': {
        const divisors = variablesIn(culprit.by)
        const zeros = divisors.map(withoutPolicy).filter((name) => frame[name] === 0 && !isPart(name))
        for (const name of zeros) ask(name, by)
        // Weights that are all left out because nothing applies to this person leave nothing to miss.
        return !divisors.includes(`${step}:share`) || isAsking(step)
      }
    }
  }

  function isAsking(step: string): boolean {
    return [...asked.values()].some((by) => by.some((each) => each.step === step))
  }

  /** Absent and meant for this person; a condition that is itself unknown does not excuse. */
  function isMissingValue(name: string): boolean {
    return (frame[name] ?? null) === null && frame[`${name}:applies`] !== false
  }
}

/** Why a step asks for more than what is there: a list with too few entries, a divisor that is 0. */
function reasonFor(value: PlanValue): MissingInput['reason'] {
  if (isItems(value)) return 'too-few'
  return value === 0 ? 'zero' : 'absent'
}

/** The name that a stand-in stands for, or the name itself. */
const withoutPolicy = (name: string): string => /:(?:zero|neutral|carry)-(.+)$/.exec(name)?.[1] ?? name

/** Whether the name is an intermediate value of a step, and no input or step. */
const isPart = (name: string): boolean => name.includes(':')

/** The policies that were applied: what stood in, and what was left out. */
function appliedPolicies(
  step: string,
  shape: ResultShape,
  frame: Frame,
): readonly (readonly [string, AppliedPolicy])[] {
  return (shape.steps.get(step)?.policies ?? []).flatMap(({ id, policy, isShared, of }) => {
    const value = frame[id] ?? null
    return (isShared ? value === true : value !== null) ? [[of, policy] as const] : []
  })
}
