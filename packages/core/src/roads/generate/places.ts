import type { Interval } from '../../plan/interval.ts'
import type { Repr } from '../columns.ts'

/** Where generated code keeps a value of the plan, and what is known of it. */
export interface Place {
  /** A variable or a literal; no operators, so that it can stand anywhere. */
  readonly code: string
  readonly repr: Repr | 'list'
  /** Booleans are ranks 0 and 1. */
  readonly isBoolean: boolean
  /** Whether it has a value in every record that comes so far. */
  readonly always: boolean
  readonly interval: Interval
}

/** The test that a value is there. */
export function presence({ code, repr, always }: Place): string {
  if (always) return 'true'
  if (repr === 'number') return `${code} === ${code}`
  return repr === 'rank' ? `${code} >= 0` : `${code} !== null`
}

/** What stands for no value. */
export const absentCode = (repr: Place['repr']): string => (repr === 'number' ? 'NaN' : repr === 'rank' ? '-1' : 'null')
