import { isStorageError, type StorageError } from '@sasando/storage'
import { openDB } from 'idb'

import { closed, failureOf, unavailable } from './failure.ts'
import { layout as currentLayout, type Database, type Layout, type LayoutVersion } from './layout.ts'

export interface ConnectionOptions {
  /**
   * Called when a tab with an older version of the program holds the database and does not let go. Opening goes on by
   * itself once that tab is closed. Without it, opening fails: STORAGE_UNAVAILABLE with the reason `blocked`.
   */
  readonly onBlocked?: () => void
  /**
   * Called when a newer version of the program wants the database: this tab has let go of it, every further call is
   * refused, and the page must be loaded again.
   */
  readonly onOutdated?: () => void
}

/** A connection that gives way to newer tabs and comes back when the browser has cut it. */
export interface Connection {
  /** Runs with the open database; what the browser throws becomes an error with a code. */
  use<Result>(run: (database: Database) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export async function connect(
  name: string,
  { onBlocked, onOutdated }: ConnectionOptions,
  { version, upgrade }: LayoutVersion = currentLayout,
): Promise<Connection> {
  /** Why the connection is gone for good, if it is. */
  let ended: (() => StorageError) | undefined
  let epoch: string | undefined
  let opening: Promise<Database> | undefined
  const end = (why: () => StorageError): void => void (ended ??= why)

  async function open(): Promise<Database> {
    const { promise: surrender, reject: giveUp } = withRejection()
    const blocked = (): void => (onBlocked ? onBlocked() : giveUp(unavailable('blocked')))
    // An own function, because a browser that allows nothing throws at once.
    const opened = (async () =>
      openDB<Layout>(name, version, {
        upgrade: (database, from) => upgrade(database, from),
        blocked,
        blocking(_current, wanted, event) {
          // What runs is finished first; then the other tab gets the database.
          ;(event.target as IDBDatabase).close()
          end(() => unavailable(wanted === null ? 'emptied' : 'outdated'))
          if (wanted !== null) onOutdated?.()
        },
        // The browser cuts connections when data are cleared or its process for them dies.
        terminated: () => (opening = undefined),
      }))()
    // Requests wait in line, and of one behind another the browser does not say that it is blocked.
    if (givenUp.has(name)) blocked()
    try {
      const database = await Promise.race([opened, surrender])
      await recognise(database)
      return database
    } catch (error) {
      opening = undefined
      letGo(name, opened)
      throw failureOf(error)
    }
  }

  /** Begun anew while this tab was looking: what it knows of it is not true any more. */
  async function recognise(database: Database): Promise<void> {
    const found = (await database.get('facts', 'facts'))?.epoch
    if (epoch !== undefined && found !== epoch) end(() => unavailable('emptied'))
    epoch ??= found
  }

  const current = (): Promise<Database> => (opening ??= open())
  const check = (): void => {
    if (ended) throw ended()
  }
  await current()

  return {
    async use(run) {
      check()
      const database = await current()
      check()
      try {
        return await run(database)
      } catch (error) {
        // Of a connection that was let go the browser says only that it is closing.
        if (ended && !isStorageError(error)) throw ended()
        throw failureOf(error)
      }
    },
    async close() {
      end(closed)
      await opening?.then(
        (database) => database.close(),
        () => undefined,
      )
    },
  }
}

/** Databases that nobody waits for any more, while the request still stands in line. */
const givenUp = new Set<string>()

/** Who was not waited for must not hold the database when it comes after all. */
function letGo(name: string, opened: Promise<Database>): void {
  givenUp.add(name)
  void opened
    .then(
      (late) => late.close(),
      () => undefined,
    )
    .finally(() => givenUp.delete(name))
}

function withRejection(): { readonly promise: Promise<never>; readonly reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<never>((_, refuse) => (reject = refuse))
  // Nobody may be listening any more.
  promise.catch(() => undefined)
  return { promise, reject }
}
