import type { Json } from '@sasando/core'

import { digestOf } from './digest.ts'
import type { MemberKey } from './members.ts'

/** Who wrote a member last, and when. */
export interface Stamp {
  readonly device: string
  /** The number of the write among those of its device, from 1. */
  readonly sequence: number
  /**
   * Milliseconds since 1970 by the device's clock, raised above every tick that the device had seen, so that who has
   * seen a write always comes after it, however wrong the clocks are.
   */
  readonly tick: number
  /** The same moment by the device's own clock, ISO 8601, for people. */
  readonly at: string
  /** Whoever held the device, if it was said. */
  readonly by?: string
  /** Of the value that was written: a member with another value was written by someone who leaves no stamps. */
  readonly digest: string
}

export type Stamps = { readonly [key in MemberKey]?: Stamp }

/** Which of two wins where neither had seen the other. The same on every device. */
export function isLater(one: Stamp, other: Stamp): boolean {
  if (one.tick !== other.tick) return one.tick > other.tick
  if (one.device !== other.device) return one.device > other.device
  return one.sequence > other.sequence
}

/** The stamp, if the value is still the one that was stamped. */
export const stampOf = (value: Json | undefined, stamp: Stamp | undefined): Stamp | undefined =>
  stamp?.digest === digestOf(value) ? stamp : undefined

/** A name for one state of a member: two states with one name are the same write, or the same value of no known write. */
export function versionOf(value: Json | undefined, stamp: Stamp | undefined): string {
  const valid = stampOf(value, stamp)
  return valid ? `${valid.device}:${valid.sequence}` : `=${digestOf(value)}`
}
