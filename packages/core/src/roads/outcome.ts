import { hasErrors } from '../issues/issue.ts'
import type { Frame, Plan, PlanValue } from '../plan/plan.ts'
import { isList, type ValueType } from '../plan/value-type.ts'
import type { ReadRecord } from '../scoring/read-inputs.ts'
import { toValue } from '../scoring/to-value.ts'
import { liveNames, livePolicies } from './live-steps.ts'

/** In columns, a status is its place in this list. */
export const statuses = ['complete', 'adjusted', 'incomplete', 'refused'] as const

/**
 * How far an outcome can be relied on. `complete`: every outcome has its value. `adjusted`: it has, and a policy for
 * missing values took part. `incomplete`: an outcome has no value. `refused`: a value of the record was refused.
 */
export type OutcomeStatus = (typeof statuses)[number]

/**
 * The outcome alone, flat: numbers as numbers, levels and choices by id, days as `2026-01-31`; `null` where there is no
 * value. For reasons, score the record.
 */
export type Outcome = { readonly status: OutcomeStatus } & Readonly<Record<string, string | number | boolean | null>>

/** An outcome of a plan: its name, the input or step that it is, and its type. */
export interface OutcomeField {
  readonly name: string
  readonly of: string
  readonly type: ValueType
}

export function outcomeFields({ outcome, inputs, steps }: Plan): readonly OutcomeField[] {
  return Object.entries(outcome).map(([name, of]) => {
    const type = steps.find((step) => step.id === of)?.type ?? inputs.find((input) => input.name === of)?.type
    if (!type || isList(type)) throw new TypeError(`the outcome "${name}" has no value`)
    return { name, of, type }
  })
}

/** Prepares the reading of flat outcomes from what the reference road leaves in a frame. */
export function outcomeReader(plan: Plan): (read: ReadRecord, frame: Frame) => Outcome {
  const fields = outcomeFields(plan)
  const policies = livePolicies(plan, liveNames(plan))
  const isAdjusted = (frame: Frame): boolean =>
    policies.some(({ id, of, isShared }) => (isShared ? frame[id] === true : isThere(frame[id]) && !isThere(frame[of])))
  return ({ issues }, frame) => {
    const values = fields.map(({ name, of, type }) => [name, plainValue(frame[of], type, plan.scales)] as const)
    const status = hasErrors(issues)
      ? 'refused'
      : values.some(([, value]) => value === null)
        ? 'incomplete'
        : isAdjusted(frame)
          ? 'adjusted'
          : 'complete'
    return { status, ...Object.fromEntries(values) }
  }
}

const isThere = (value: PlanValue | undefined): boolean => value !== null && value !== undefined

function plainValue(
  value: PlanValue | undefined,
  type: ValueType,
  scales: Plan['scales'],
): string | number | boolean | null {
  const shown = toValue(value, type, scales)
  if (shown === null) return null
  return shown.type === 'number' ? shown.number : shown.type === 'boolean' ? shown.text === 'true' : shown.text
}
