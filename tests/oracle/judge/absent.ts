import type { Value } from './value.ts'

/**
 * Why there is no value: it cannot be told whether it is for this person; it is not; or it is, and is not there. In this
 * order: what is computed from what is not for a person is not for them either, whatever is missing besides; but a
 * condition that cannot be told excuses nothing.
 */
const reasons = ['unknown', 'not-applicable', 'missing'] as const
export type Reason = (typeof reasons)[number]

/** No value, and why. */
export interface Absent {
  readonly absent: Reason
}

export const absent = (reason: Reason): Absent => ({ absent: reason })
export const isAbsent = (value: Value | Absent): value is Absent => typeof value === 'object' && 'absent' in value

/** The values, or why one of them is not there: all of them are needed. */
export function allThere<V extends Value>(values: readonly (V | Absent)[]): readonly V[] | Absent {
  const missing = values.filter((each) => isAbsent(each))
  if (missing.length === 0) return values as readonly V[]
  return absent(reasons.find((reason) => missing.some((each) => each.absent === reason)) ?? 'missing')
}

export const isAbsence = (values: readonly Value[] | Absent): values is Absent => !Array.isArray(values)
