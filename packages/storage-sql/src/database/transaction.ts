import type { Session } from './session.ts'
import type { SqlDatabase } from './sql-database.ts'

/** Does all of `work` or nothing of it. */
export async function inTransaction<T>(database: SqlDatabase, session: Session, work: () => Promise<T>): Promise<T> {
  for (const text of database.begin) await session.plain(text)
  try {
    const result = await work()
    await session.plain('commit')
    return result
  } catch (error) {
    // Where the connection is gone there is nothing to roll back, and some errors have rolled back already.
    await session.plain('rollback').catch(() => undefined)
    throw error
  }
}
