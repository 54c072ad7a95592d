import type { Change } from '../adapter.ts'
import type { Definitions } from '../checks/definitions.ts'
import type { MemoryCollection } from './memory-collection.ts'

/** What memory adapters work on; give one to several, and they are clients of the same store. */
export interface MemoryData {
  /** @internal */
  readonly collections: Map<string, MemoryCollection>
  /** @internal */
  readonly changes: Change[]
  /** @internal */
  definitions: Definitions
  /** @internal How many revisions were given. */
  revisions: number
}

export const memoryData = (): MemoryData => ({
  collections: new Map(),
  changes: [],
  definitions: new Map(),
  revisions: 0,
})
