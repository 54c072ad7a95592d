import { PGlite } from '@electric-sql/pglite'

import { pglite, sqlStorage } from '@sasando/storage-sql'

import type { TestStore } from './test-store.ts'

let started: Promise<PGlite> | undefined

/** Empty tables in the one database of this process: starting takes seconds. */
export async function pgliteStore(): Promise<TestStore> {
  const database = await (started ??= PGlite.create())
  await database.exec('drop schema public cascade; create schema public')
  return { open: () => sqlStorage(pglite(database)) }
}

export async function endPglite(): Promise<void> {
  await (await started)?.close()
}
