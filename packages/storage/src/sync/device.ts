import type { StorageAdapter } from '../adapter.ts'
import type { Modes } from './document-ref.ts'

/** What all parts of the synchronisation work with. */
export interface Device {
  readonly local: StorageAdapter
  readonly modes: Modes
  /** The name that its writes carry. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Who holds it, if that is known. */
  readonly by: () => string | undefined
}
