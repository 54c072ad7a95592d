import type { Json } from '@sasando/core'
import type { Verb } from '@sasando/storage/wire'

import type { Principal } from './principal.ts'

/** Whether somebody may do one thing. */
export interface AccessQuestion<P extends Principal = Principal> {
  readonly principal: P
  /**
   * `describe` and `follow` are about the whole storage, `define` and `list` about a collection, the others about one
   * record. What a list or the feed of changes shows is asked for record by record, with `read`.
   */
  readonly verb: Verb
  readonly collection?: string
  readonly id?: string
  /** Of `put`: what the record would become. */
  readonly value?: Json
  /**
   * The document as it stands; undefined where there is none. For a write this costs a read, and the write is then done
   * only if nobody changes the record before it: the decision holds for what it was made on.
   */
  readonly stored: () => Promise<Json | undefined>
}

/** Allows by `true`, and by nothing else. Called for each record of a page: what it looks up should be at hand. */
export type Authorize<P extends Principal = Principal> = (question: AccessQuestion<P>) => boolean | Promise<boolean>
