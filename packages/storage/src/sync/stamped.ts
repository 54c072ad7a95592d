import type { Json } from '@sasando/core'
import type { FoundConflict } from './conflict.ts'
import type { Stamps } from './stamp.ts'

/** A document with the stamps of its members. */
export interface Stamped {
  /** Undefined where there is no document. */
  readonly value: Json | undefined
  readonly stamps: Stamps
}

/** What the far document becomes, and what could not become part of it. */
export interface Merged extends Stamped {
  readonly conflicts: readonly FoundConflict[]
}
