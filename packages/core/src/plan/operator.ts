import { issue, type RecordIssue } from '../issues/issue.ts'
import { hasHalfLetter } from '../text/canonical-json.ts'
import { intervalOf } from './interval.ts'
import type { OperatorFault } from './operator-fault.ts'
import type { Plan, PlanStep, PlanValue } from './plan.ts'
import type { ValueType } from './value-type.ts'

/** A plugin's operator, as a plan calls it: whole numbers, ranks, days, booleans, texts in; one of them or `null` out. */
export type PlanOperator = (...args: readonly PlanValue[]) => PlanValue

type CallStep = PlanStep & { readonly form: 'call' }

/** An operator held to the type that its plan step declares: every way to fail is a fault, and nothing else comes out. */
export type HeldOperator = (
  args: readonly PlanValue[],
) => { readonly value: PlanValue } | { readonly failure: RecordIssue }

/** The operators of a plan by the steps that call them. */
export type HeldOperators = ReadonlyMap<string, HeldOperator>

/**
 * Holds the operators that a plan calls to what its steps declare. Apart from the runner, so that a page whose plans call
 * none does not load it.
 *
 * @param given - the functions, by the names of the operators
 *
 * @throws TypeError when the plan calls an operator that was not given
 */
export function holdOperators(plan: Pick<Plan, 'steps'>, given: ReadonlyMap<string, PlanOperator>): HeldOperators {
  const held = new Map<string, HeldOperator>()
  for (const step of plan.steps) {
    if (step.form !== 'call') continue
    const operator = given.get(step.operator)
    if (!operator)
      throw new TypeError(`the plan calls the operator "${step.operator}" of "${step.plugin}", which was not given`)
    held.set(step.id, heldOperator(operator, step))
  }
  return held
}

function heldOperator(operator: PlanOperator, step: CallStep): HeldOperator {
  const faultOf = faultFinder(step.type)
  return (args) => {
    try {
      const value: unknown = operator(...args.map(withoutNegativeZero))
      if (value === null) return { value }
      const fault = faultOf(value)
      return fault === undefined
        ? { value: withoutNegativeZero(value as PlanValue) }
        : { failure: failureOf(step, fault) }
    } catch {
      return { failure: failureOf(step, 'threw') }
    }
  }
}

/** It is about the record as a whole, since no entry of it is wrong; what the operator was given is not told. */
function failureOf({ id, operator, plugin }: CallStep, fault: OperatorFault): RecordIssue {
  const [step = id] = id.split(':')
  return issue('operator_failed', [], { operator, plugin, step, fault })
}

/** Finds what is wrong with a value that an operator gave for this type; nothing where it is right. */
function faultFinder(type: ValueType): (value: unknown) => OperatorFault | undefined {
  switch (type.is) {
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? undefined : wrongType(value))
    case 'text':
      return (value) => (typeof value === 'string' ? textFault(value, type.maxLength ?? 10_000) : wrongType(value))
    default: {
      const [low, high] = rangeOf(type)
      return (value) => {
        if (typeof value !== 'number') return wrongType(value)
        if (!Number.isInteger(value)) return 'not_whole'
        return value >= low && value <= high ? undefined : 'out_of_range'
      }
    }
  }
}

/** JavaScript's own −0 is no other number than 0, neither on the way in nor out. */
const withoutNegativeZero = (value: PlanValue): PlanValue => (typeof value === 'number' ? value + 0 : value)

function textFault(value: string, limit: number): OperatorFault | undefined {
  if (value.length > limit) return 'out_of_range'
  return hasHalfLetter(value) ? 'broken_text' : undefined
}

/** The numbers that a value can be; days only so far that they can be written. */
function rangeOf(type: ValueType): readonly [low: number, high: number] {
  const [low, high] = intervalOf(type)
  return type.is === 'date' ? [Math.max(low, -farthestDay), Math.min(high, farthestDay)] : [low, high]
}

/** As far as `Date` counts, so that every day can be written. */
const farthestDay = 1e8

function wrongType(value: unknown): OperatorFault {
  if (typeof value !== 'object' || value === null || !('then' in value)) return 'wrong_type'
  // A promise that nobody waits for must not end the program when it fails.
  if (value instanceof Promise) value.catch(() => undefined)
  return 'promise'
}
