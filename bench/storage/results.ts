import type { Machine } from '../report/machine.ts'
import type { WorkFigures } from './compare.ts'
import type { GrowthFigures } from './grow.ts'

/** Figures with the machine and the day that they were taken on. */
interface Taken {
  readonly day: string
  readonly machine: Machine
}

/** What was seen of one database; each part may be of another day. */
export interface DatabaseResult {
  readonly database: string
  readonly compared?: Taken & { readonly works: readonly WorkFigures[] }
  readonly grown?: Taken & GrowthFigures
}

/** At most so many times the processor time of the program written by hand. */
export const bars = { insert: 2.5, read: 2.5, page: 1.5 } as const

/** At most this exponent of growth. */
export const growthBar = 1.1
