import type { Json } from '@sasando/core'
import type { Stamps } from './stamp.ts'
import type { Versions } from './versions.ts'

/** What a device knows about a document of its own beside the document. */
export interface Known {
  readonly stamps: Stamps
  /** The last batch of the outbox that touches the document; 0 if none waits. */
  readonly pending: number
  /** The versions of its members in the far storage when the first batch that waits was written. */
  readonly base?: Versions
}

const nothingKnown: Known = { stamps: {}, pending: 0 }

/** The device keeps these itself, so they are as it wrote them. */
export const knownIn = (value: Json | undefined): Known => (value === undefined ? nothingKnown : (value as never))
