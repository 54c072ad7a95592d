import type { Json } from '@sasando/core'

import type { MemberKey } from './members.ts'
import type { Stamp, Stamps } from './stamp.ts'
import type { Versions } from './versions.ts'

/** One batch of this device that the far storage has not confirmed. Sent whole or not at all. */
export interface OutboxEntry {
  /** From 1, without gaps, in the order of the writes. */
  readonly sequence: number
  readonly at: string
  readonly writes: readonly OutboxWrite[]
}

export type OutboxWrite = OutboxPut | OutboxDelete

export interface OutboxPut {
  readonly kind: 'put'
  readonly collection: string
  readonly id: string
  /** The document after the write. */
  readonly value: Json
  /** There was no document before. */
  readonly isNew: boolean
  /** What the write changed, and the version of each before. */
  readonly changed: readonly Change[]
  /** Of every member after the write. */
  readonly stamps: Stamps
}

export interface Change {
  readonly key: MemberKey
  readonly seen: string
}

export interface OutboxDelete {
  readonly kind: 'delete'
  readonly collection: string
  readonly id: string
  /**
   * The version of every member as this device last knew it in the far storage. What the device itself has written
   * since, it knew as well.
   */
  readonly seen: Versions
  /** Of the deletion. */
  readonly stamp: Stamp
}
