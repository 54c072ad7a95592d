import { StorageError } from '@sasando/storage'
import { sql } from 'kysely'

import { parameter, type Session } from '../database/session.ts'
import type { SqlDatabase } from '../database/sql-database.ts'
import { migrationTable, stepsFor, type Step } from './steps.ts'

async function checksum({ text }: Step): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function stepsDone(session: Session): Promise<Map<number, unknown>> {
  const rows = await session.plain('select step, checksum from sasando_migration')
  return new Map(rows.map(({ step, checksum }) => [Number(step), checksum]))
}

/** The steps that are still to do. @throws StorageError STORAGE_UNAVAILABLE: `later`, `foreign` */
async function stepsLeft(database: SqlDatabase, done: Map<number, unknown>): Promise<[number, Step, string][]> {
  const left: [number, Step, string][] = []
  const steps = stepsFor(database)
  if (done.size > steps.length) throw notOurs(database, 'later')
  for (const [index, step] of steps.entries()) {
    const expected = await checksum(step)
    const found = done.get(index + 1)
    if (found === undefined) left.push([index + 1, step, expected])
    else if (found !== expected)
      throw notOurs(database, 'foreign', `The step "${step.name}" of the tables is not the one known here`)
  }
  return left
}

const notOurs = ({ name }: SqlDatabase, reason: 'later' | 'foreign', why?: string): StorageError =>
  new StorageError(
    'STORAGE_UNAVAILABLE',
    { storage: name, reason },
    why === undefined ? {} : { cause: new TypeError(why) },
  )

/** Brings the tables up to date, one process at a time; what is up to date is only read. */
export async function migrate(database: SqlDatabase, session: Session): Promise<void> {
  const known = await stepsDone(session).catch(() => new Map<number, unknown>())
  if ((await stepsLeft(database, known)).length === 0) return
  const { begin, end, undo } = database.lock
  for (const text of begin) {
    const [row] = await session.plain(text)
    if (row?.['locked'] === 0) throw new Error('Another process is changing the tables, and does not end')
  }
  try {
    await session.plain(migrationTable(database))
    for (const [number, step, sum] of await stepsLeft(database, await stepsDone(session))) {
      await session.plain(step.text)
      await session.change(
        'step',
        () =>
          sql`insert into sasando_migration (step, name, checksum) values (${parameter}, ${parameter}, ${parameter})`,
        [number, step.name, sum],
      )
    }
    for (const text of end) await session.plain(text)
  } catch (error) {
    // What failed is told; that it cannot be undone either is no news.
    for (const text of undo) await session.plain(text).catch(() => undefined)
    throw error
  }
}
