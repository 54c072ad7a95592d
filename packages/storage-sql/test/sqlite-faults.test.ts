import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { formatStorageError, type StorageAdapter, type StorageError, type Write } from '@sasando/storage'
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

// A file system of 2 MB of its own; mounting one is for root.
test('a full file system refuses the whole batch, also after opening again', async ({ skip }) => {
  const full = join(directory, 'full')
  mkdirSync(full)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', full])
  skip(status !== 0, 'no file system can be mounted here')
  try {
    file = join(full, 'store.db')
    await filled()
    const storage = await openSqlite(file)
    await storage.define([{ name: 'c' }])
    let written = 1
    const fill = async (round: number): Promise<void> => {
      const batch = Array.from({ length: 50 }, (_, index) => put(`${round}-${index}`, 'x'.repeat(2000)))
      await storage.write(batch)
      written += batch.length
    }
    const filling = async (): Promise<void> => {
      for (let round = 0; round < 100; round++) await fill(round)
    }
    await expect(filling()).rejects.toMatchObject({ code: 'STORAGE_FULL' })
    expect(written).toBeGreaterThan(50)
    expect(await count(storage)).toBe(written)
    await storage.close()
    const again = await openSqlite(file)
    await again.define([{ name: 'c' }])
    expect(await count(again)).toBe(written)
    expect((await again.get('c', ['a']))[0]?.value).toBe('kept')
    await again.close()
  } finally {
    spawnSync('umount', [full])
  }
})

test('a document of 64 MB and one of 100 000 levels are refused, and what was there stays', async () => {
  await filled()
  const storage = await openSqlite(file)
  await storage.define([{ name: 'c' }])
  await expect(storage.write([put('b', 'x'.repeat(64 * 1024 * 1024))])).rejects.toMatchObject({
    code: 'STORAGE_TOO_LARGE',
    data: { what: 'document' },
  })
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as never
  await expect(storage.write([put('a', deep)])).rejects.toMatchObject({
    code: 'STORAGE_TOO_LARGE',
    data: { what: 'depth' },
  })
  expect((await storage.get('c', ['a', 'b'])).map((record) => record?.value)).toEqual(['kept', undefined])
  await storage.close()
})

test('a connection that closes in the middle of a batch fails with a code, and leaves nothing of it', async () => {
  await filled()
  const connection = new DatabaseSync(file)
  const storage = await sqlStorage(sqlite(connection))
  await storage.define([{ name: 'c' }])
  const writing = storage.write(Array.from({ length: 500 }, (_, index) => put(`b${index}`, 'x')))
  // Some steps into the batch: a transaction has begun.
  while (!connection.isTransaction) await Promise.resolve()
  connection.close()
  await expect(writing).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  const again = await openSqlite(file)
  await again.define([{ name: 'c' }])
  expect(await count(again)).toBe(1)
  await again.close()
})

const removals: Record<string, () => void> = {
  'is deleted': () => rmSync(file),
  'is moved': () => renameSync(file, `${file}-old`),
  'is replaced by a copy': () => {
    cpSync(file, `${file}-copy`)
    renameSync(`${file}-copy`, file)
  },
  'goes with its directory': () => rmSync(directory, { recursive: true }),
  'loses its log': () => rmSync(`${file}-wal`),
}

test.each(Object.keys(removals))('a file that %s while it is open: no write to it is acknowledged', async (removal) => {
  for (const open of [() => new DatabaseSync(file), () => new Database(file)]) {
    mkdirSync(directory, { recursive: true })
    await filled()
    const connection = open()
    const storage = await sqlStorage(sqlite(connection))
    await storage.define([{ name: 'c' }])
    await storage.write([put('b', 'x')])
    removals[removal]!()
    for (let time = 0; time < 2; time++)
      await expect(storage.write([put('gone', 'x')])).rejects.toMatchObject({
        code: 'STORAGE_UNAVAILABLE',
        data: { reason: 'removed' },
      })
    connection.close()
    rmSync(directory, { recursive: true, force: true })
  }
  mkdirSync(directory)
})

test('what is no database is refused with a code', async () => {
  await expect(openSqlite(directory)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  await expect(openSqlite(import.meta.filename)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
})

test('tables of another hand or a later version are left alone, and it is said what to do', async () => {
  await filled()
  const connection = new DatabaseSync(file)
  connection.exec("update sasando_migration set checksum = 'other' where step = 1")
  const refused = (reason: string): object => ({ code: 'STORAGE_UNAVAILABLE', data: { storage: 'sqlite', reason } })
  await expect(sqlStorage(sqlite(connection))).rejects.toMatchObject(refused('foreign'))
  connection.exec("insert into sasando_migration values (99, 'later', '')")
  await expect(sqlStorage(sqlite(connection))).rejects.toMatchObject(refused('later'))
  connection.close()
  const error: unknown = await openSqlite(file).catch((caught: unknown) => caught)
  expect(formatStorageError(error as StorageError, 'id')).toContain('Perbarui program ini; tidak ada yang diubah')
  expect(formatStorageError(error as StorageError, 'en')).toContain('Update this program; nothing was changed')
})
