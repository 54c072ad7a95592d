import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import Database from 'better-sqlite3'

import { openSqlite, sqlite, sqlStorage } from '@sasando/storage-sql'

import { endingWith } from './ending-with.ts'
import { small } from './small.ts'
import type { TestStore } from '@sasando/testkit/storage'

/** A file in a directory of its own, opened by the runtime. */
export function sqliteStore(): TestStore {
  const directory = mkdtempSync(join(tmpdir(), 'sasando-sqlite-'))
  return {
    open: () => openSqlite(join(directory, 'store.db'), small),
    remove: async () => rmSync(directory, { recursive: true }),
  }
}

/** The same by better-sqlite3. */
export function betterSqliteStore(): TestStore {
  const directory = mkdtempSync(join(tmpdir(), 'sasando-better-sqlite3-'))
  return {
    async open() {
      const database = new Database(join(directory, 'store.db'))
      return endingWith(await sqlStorage(sqlite(database), small), () => database.close())
    },
    remove: async () => rmSync(directory, { recursive: true }),
  }
}
