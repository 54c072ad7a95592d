import type { Readable, Writable } from 'node:stream'

/** Where a command writes; a terminal says how wide it is. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** Everything that a command may touch of the world, except the files that it is told to read and write. */
export interface Context {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  /** Milliseconds, only ever compared with another reading. */
  readonly now: () => number
  /** Aborts to end a command that would go on; without it, the end of the process does. */
  readonly signal?: AbortSignal
}
