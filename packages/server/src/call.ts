import type { StorageAdapter } from '@sasando/storage'

import type { Access } from './access/access.ts'
import type { Idempotency } from './idempotency/idempotency.ts'
import type { KnownDefinitions } from './known-definitions.ts'
import type { Cursors } from './keys/cursors.ts'
import type { Limits } from './request/limits.ts'

/** What every answer is made with. */
export interface Service {
  readonly storage: StorageAdapter
  readonly limits: Limits
  readonly cursors: Cursors
  readonly definitions: KnownDefinitions
  readonly idempotency: Idempotency
}

/** One request on its way, with who asks. */
export interface Call extends Service {
  readonly access: Access
  readonly headers: Headers
  /** Everything that tells this request from others, but for who asks: method, address, body. */
  readonly text: string
  /** Aborts when time is up. */
  readonly signal: AbortSignal
}
