import { applyLogic } from '../plan/run-plan.ts'
import type { Frame, PlanStep } from '../plan/plan.ts'
import { variablesIn } from '../logic/variables.ts'
import type { Json } from '../text/canonical-json.ts'
import type { ReadRecord } from './read-inputs.ts'
import type { ResultShape } from './result-shape.ts'
import type { AppliedPolicy, MissingInput } from './result.ts'

/** What is not there, and which steps have no value because of it. */
export interface MissingReport {
  readonly inputs: readonly MissingInput[]
  /** Whether the step has no value because something is missing, rather than because it is not for this person. */
  isMissing(step: string): boolean
}

type Asked = { readonly step: string; readonly policy: AppliedPolicy }
type Culprit = string | (PlanStep & { readonly form: 'quot' })
type Members = Readonly<Record<string, Json>>

/**
 * Follows the guards that were false to the inputs that made them so, looking only at the branches that this record
 * took: what does not apply to a person is not missing.
 */
export function missingInputs(shape: ResultShape, read: ReadRecord, frame: Frame): MissingReport {
  const { plan, planSteps } = shape
  const inputNames = new Set(plan.inputs.map(({ name }) => name))
  const asked = new Map<string, Asked[]>()
  const missingSteps = new Set<string>()
  const ask = (input: string, by: Asked): void => {
    const list = asked.get(input) ?? []
    if (!list.some((each) => each.step === by.step)) list.push(by)
    asked.set(input, list)
  }

  for (const step of plan.trace) {
    for (const [name, policy] of appliedPolicies(step.id, shape, frame))
      if (isMissingValue(name)) ask(name, { step: step.id, policy })
    if (frame[step.id] !== null && frame[step.id] !== undefined) continue
    const own = planSteps.get(step.id)
    if (!own) continue
    for (const culprit of culprits(own, step.id, new Set())) {
      if (typeof culprit !== 'string') {
        missingSteps.add(step.id)
        for (const name of variablesIn(culprit.by))
          if (inputNames.has(name) && frame[name] === 0) ask(name, { step: step.id, policy: 'block' })
      } else if (inputNames.has(culprit)) {
        if (!isMissingValue(culprit)) continue
        missingSteps.add(step.id)
        ask(culprit, { step: step.id, policy: 'block' })
      } else if (missingSteps.has(culprit)) missingSteps.add(step.id)
    }
  }
  for (const { name, required } of plan.inputs)
    if (required && read.absent.has(name) && isMissingValue(name) && !asked.has(name)) asked.set(name, [])

  const order = plan.inputs.map(({ name }) => name).filter((name) => asked.has(name))
  return {
    inputs: order.map((input) => ({
      input,
      reason: read.absent.get(input) ?? 'zero',
      steps: asked.get(input) ?? [],
    })),
    isMissing: (step) => missingSteps.has(step),
  }

  /** Absent and meant for this person; a condition that is itself unknown does not excuse. */
  function isMissingValue(name: string): boolean {
    return (frame[name] ?? null) === null && frame[`${name}:applies`] !== false
  }

  /** What left a plan step without a value: the names that are absent, or the quotient whose divisor is 0. */
  function culprits(step: PlanStep, owner: string, seen: Set<string>): Culprit[] {
    if (seen.has(step.id)) return []
    seen.add(step.id)
    if (applyLogic(step.guard, frame) === true) return step.form === 'quot' ? [step] : []
    return failed(step.guard).flatMap((name) => {
      const part = planSteps.get(name)
      const isOwn = name.startsWith(`${owner}:`) || name.endsWith(':applies')
      return part && isOwn ? culprits(part, owner, seen) : [name]
    })
  }

  /** The names behind the parts of a guard that are false. */
  function failed(guard: Json): string[] {
    if (typeof guard !== 'object' || guard === null || applyLogic(guard, frame) === true) return []
    const [operator, argument] = Object.entries(guard as Members)[0] ?? []
    const args = (Array.isArray(argument) ? argument : [argument]) as readonly Json[]
    switch (operator) {
      case 'and':
        return args.flatMap(failed)
      case 'or':
        return failed(args.at(-1) ?? true)
      case 'if':
        return failed((applyLogic(args[0] ?? true, frame) === true ? args[1] : args[2]) ?? true)
      case '===': // A condition that is not true: it is false, and excuses, or it is unknown.
      case '!==':
        return absentName(args[0] ?? null)
      default:
        return []
    }
  }

  function absentName(variable: Json): string[] {
    const name = typeof variable === 'object' && variable !== null && 'var' in variable ? variable['var'] : undefined
    if (typeof name === 'string' && name.endsWith(':refused')) return [name.slice(0, -':refused'.length)]
    return typeof name === 'string' && (frame[name] ?? null) === null ? [name] : []
  }
}

const policyPart = /^(zero|neutral|carry|redistribute)-(.+)$/

/** The policies that were applied: what stood in, and what was left out. */
function* appliedPolicies(step: string, shape: ResultShape, frame: Frame): Iterable<readonly [string, AppliedPolicy]> {
  for (const [part] of shape.steps.get(step)?.parts ?? []) {
    const [, policy, name] = policyPart.exec(part) ?? []
    if (policy === undefined || name === undefined) continue
    const value = frame[`${step}:${part}`] ?? null
    if (policy === 'redistribute' ? value === true : value !== null) yield [name, policy as AppliedPolicy]
  }
}
