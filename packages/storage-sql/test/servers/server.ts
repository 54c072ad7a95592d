/** A database server of a test's own, on a socket in a temporary directory. */
export interface Server {
  /** The directory of PostgreSQL's socket, or the path of MariaDB's. */
  readonly socket: string
  /** Its process. */
  pid(): number
  /** Starts it again on the same data. */
  start(): Promise<void>
  /** Ends it without a chance to tidy up, as `kill -9` does. */
  kill(): Promise<void>
  /** Ends it and removes its data. */
  remove(): Promise<void>
}
