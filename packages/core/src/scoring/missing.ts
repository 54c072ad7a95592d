import type { AnyStep } from '../kinds/step-base.ts'
import { applyLogic } from '../plan/run-plan.ts'
import type { Frame, PlanStep } from '../plan/plan.ts'
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
type Members = Readonly<Record<string, Json>>

/**
 * Follows the guards that were false to the inputs that made them so, looking only at the branches that this record
 * took: what does not apply to a person is not missing.
 */
export function missingInputs(shape: ResultShape, read: ReadRecord, frame: Frame): MissingReport {
  const { ruleSet, planSteps: plan } = shape
  const asked = new Map<string, Asked[]>()
  const zeroDivisors = new Set<string>()
  const missingSteps = new Set<string>()
  const ask = (input: string, by: Asked): void => {
    const list = asked.get(input) ?? []
    if (!list.some((each) => each.step === by.step)) list.push(by)
    asked.set(input, list)
  }

  for (const step of ruleSet.steps) {
    for (const [name, policy] of appliedPolicies(step.id, shape, frame))
      if (isMissingValue(name)) ask(name, { step: step.id, policy })
    if (frame[step.id] !== null && frame[step.id] !== undefined) continue
    const own = plan.get(step.id)
    if (!own) continue
    for (const name of culprits(own, step.id, new Set())) {
      if (name === ownDivisor) {
        missingSteps.add(step.id)
        for (const zero of zeroInputs(step, frame)) {
          zeroDivisors.add(zero)
          ask(zero, { step: step.id, policy: 'block' })
        }
      } else if (Object.hasOwn(ruleSet.inputs, name)) {
        if (!isMissingValue(name)) continue
        missingSteps.add(step.id)
        ask(name, { step: step.id, policy: 'block' })
      } else if (missingSteps.has(name)) missingSteps.add(step.id)
    }
  }
  for (const [name, input] of Object.entries(ruleSet.inputs))
    if (input.required !== false && read.absent.has(name) && isMissingValue(name) && !asked.has(name))
      asked.set(name, [])

  const order = Object.keys(ruleSet.inputs).filter((name) => asked.has(name))
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

  /** The names whose absence left a plan step without a value. */
  function culprits(step: PlanStep, owner: string, seen: Set<string>): string[] {
    if (seen.has(step.id)) return []
    seen.add(step.id)
    if (applyLogic(step.guard, frame) === true) return step.form === 'quot' ? [ownDivisor] : []
    return failed(step.guard).flatMap((name) => {
      const part = plan.get(name)
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

/** Stands for "the divisor is 0" among the names. */
const ownDivisor = ''

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

/** The inputs of a ratio that are 0 and so leave it without a value. */
function zeroInputs(step: AnyStep, frame: Frame): string[] {
  const uses = 'target' in step ? step.target : undefined
  const names =
    typeof uses === 'string'
      ? [uses]
      : typeof uses === 'object' && uses !== null
        ? Object.values(uses as Record<string, string>)
        : []
  return names.filter((name) => frame[name] === 0)
}
