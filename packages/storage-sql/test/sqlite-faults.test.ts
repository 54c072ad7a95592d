import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { afterEach, beforeEach, expect, test } from 'vitest'

import type { StorageAdapter, Write } from '@sasando/storage'
import { openSqlite, sqlite, sqlStorage } from '@sasando/storage-sql'

let directory: string
let file: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sasando-faults-'))
  file = join(directory, 'store.db')
})
afterEach(() => rmSync(directory, { recursive: true }))

const put = (id: string, value: string): Write => ({ kind: 'put', collection: 'c', id, value })

async function filled(): Promise<void> {
  const storage = await openSqlite(file)
  await storage.define([{ name: 'c' }])
  await storage.write([put('a', 'kept')])
  await storage.close()
}

const count = async (storage: StorageAdapter): Promise<number> =>
  (await storage.list('c', { limit: 1000 })).records.length

test('a file that can only be read is read, and refuses writes', async () => {
  await filled()
  const connection = new DatabaseSync(file, { readOnly: true })
  const storage = await sqlStorage(sqlite(connection))
  await storage.define([{ name: 'c' }])
  expect((await storage.get('c', ['a']))[0]?.value).toBe('kept')
  await expect(storage.write([put('b', 'x')])).rejects.toMatchObject({ code: 'STORAGE_READ_ONLY' })
  connection.close()
})

test('a full disk refuses the whole batch and keeps what was there', async () => {
  await filled()
  const connection = new DatabaseSync(file)
  const storage = await sqlStorage(sqlite(connection))
  await storage.define([{ name: 'c' }])
  const { page_count: pages } = connection.prepare('pragma page_count').get() as { page_count: number }
  connection.exec(`pragma max_page_count = ${pages + 20}`)
  const batch = Array.from({ length: 200 }, (_, index) => put(`b${index}`, 'x'.repeat(2000)))
  await expect(storage.write(batch)).rejects.toMatchObject({ code: 'STORAGE_FULL' })
  expect(await count(storage)).toBe(1)
  await storage.write([put('b', 'small')])
  expect(await count(storage)).toBe(2)
  connection.close()
})

test('what is no database is refused with a code', async () => {
  await expect(openSqlite(directory)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  await expect(openSqlite(import.meta.filename)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
})

test('tables of another hand or a later version are left alone', async () => {
  await filled()
  const connection = new DatabaseSync(file)
  connection.exec("update sasando_migration set checksum = 'other' where step = 1")
  await expect(sqlStorage(sqlite(connection))).rejects.toThrow(/not the one known here/)
  connection.exec("insert into sasando_migration values (99, 'later', '')")
  await expect(sqlStorage(sqlite(connection))).rejects.toThrow(/later version/)
  connection.close()
})
