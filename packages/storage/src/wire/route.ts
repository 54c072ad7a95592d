import type * as z from 'zod/mini'

/** What somebody may be allowed to do; `put`, `read` and `delete` with one record, `define` and `list` with a collection. */
export type Verb = 'describe' | 'define' | 'list' | 'follow' | 'read' | 'put' | 'delete'

/**
 * One thing that can be asked of a server. A table of these is all that client, server and OpenAPI know of each other.
 * No path has a variable part: what is asked for stands in the query or the body, so that nothing of an id is ever taken
 * from a path, where proxies decode and join.
 */
export interface Route {
  readonly method: 'GET' | 'PUT' | 'DELETE' | 'POST'
  /** Below wherever the server is mounted. */
  readonly path: `/${string}`
  /** Documents may be written: an `Idempotency-Key` is taken, and the body may be large. */
  readonly writes: boolean
  readonly query?: z.ZodMiniType
  readonly body?: z.ZodMiniType
  /** Absent where the answer is empty. */
  readonly answer?: z.ZodMiniType
  /** For people who read OpenAPI. */
  readonly summary: string
}
