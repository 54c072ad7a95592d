import { PGlite } from '@electric-sql/pglite'

import { pglite, sqlStorage } from '@sasando/storage-sql'
import type { TestStore } from '@sasando/testkit/storage'

import { small } from './small.ts'

let started: Promise<PGlite> | undefined

async function start(): Promise<PGlite> {
  const database = await PGlite.create()
  await sqlStorage(pglite(database))
  return database
}

/** Empty tables in the one database of this process: starting takes seconds, and making tables long. */
export async function pgliteStore(): Promise<TestStore> {
  const database = await (started ??= start())
  await database.exec(
    'truncate sasando_record, sasando_entry, sasando_change, sasando_place; update sasando_head set sequence = 0, definitions = 0',
  )
  return { open: () => sqlStorage(pglite(database), small) }
}

export async function endPglite(): Promise<void> {
  await (await started)?.close()
}
