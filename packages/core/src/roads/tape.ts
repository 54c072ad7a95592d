import type { Plan, PlanStep } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import { columnKind, reprOf } from './columns.ts'
import { sourcesOf } from '../plan/dependencies.ts'

/**
 * The steps whose values a tape keeps: what was rounded or taken together from a list. Every other value follows from
 * those and the inputs by whole numbers alone, so it is made when somebody asks for the reasons of one person; so are
 * the values of operators, together with what they fail by.
 */
export const tapedSteps = ({ steps }: Pick<Plan, 'steps'>): readonly PlanStep[] => steps.filter(isTaped)

/** The plan that makes the other values, from a frame that has those of the tape. */
export const withoutTaped = (plan: Plan): Plan => ({ ...plan, steps: plan.steps.filter((step) => !isTaped(step)) })

/** The names that a road must compute for a tape, besides those for the outcomes. */
export const namesToTape = (plan: Plan): ReadonlySet<string> =>
  sourcesOf(
    plan,
    tapedSteps(plan).map(({ id }) => id),
  )

const isTaped = ({ form }: PlanStep): boolean => form === 'quot' || form === 'fold'

/** The array that a tape keeps values of a type in, and what stands for no value there. */
export interface TapeForm {
  readonly kind: ReturnType<typeof columnKind> | 'Int32Array'
  readonly absent: number
}

/** Whole numbers take as little room as their bounds allow: what a tape costs is the memory that it writes. */
export function tapeForm(type: ValueType): TapeForm {
  if (type.is === 'number')
    for (const bits of [8, 16, 32] as const) {
      const absent = -(2 ** (bits - 1))
      if (type.min > absent && type.max < -absent) return { kind: `Int${bits}Array`, absent }
    }
  return { kind: columnKind(type), absent: reprOf(type) === 'number' ? NaN : -1 }
}

/** An empty column of a tape. */
export function tapeColumn({ kind }: TapeForm, length: number) {
  switch (kind) {
    case 'Int8Array':
      return new Int8Array(length)
    case 'Int16Array':
      return new Int16Array(length)
    case 'Int32Array':
      return new Int32Array(length)
    case 'Float64Array':
      return new Float64Array(length)
    case 'text':
      return Array.from<string | null>({ length }).fill(null)
  }
}
