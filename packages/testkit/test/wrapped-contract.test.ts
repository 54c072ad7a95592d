import { cached, memoryData, memoryStorage, readOnly, type StorageAdapter, traced } from '@sasando/storage'
import { storageContract, type TestStore } from '@sasando/testkit/storage'
import { describe, expect, it } from 'vitest'

const wrapped = (wrap: (adapter: StorageAdapter) => StorageAdapter) => (): TestStore => {
  const data = memoryData()
  return { open: async () => wrap(memoryStorage({ data, maxDocumentBytes: 1024 ** 2 })) }
}

/** Reads by a storage that can only be read, writes by the one below. */
function readBeside(adapter: StorageAdapter): StorageAdapter {
  const reading = readOnly(adapter)
  return { ...reading, write: (writes) => adapter.write(writes) }
}

describe.each([
  ['traced', (adapter: StorageAdapter) => traced(adapter, { clock: () => 0, onCall: () => {} })],
  ['cached', (adapter: StorageAdapter) => cached(adapter)],
  ['cached, of two records', (adapter: StorageAdapter) => cached(adapter, { maxRecords: 2 })],
  ['read-only, as it reads,', readBeside],
])('a %s memory storage', (_, wrap) => {
  it.each(storageContract)('$name', ({ run }) => run(wrapped(wrap)))
})

describe('a read-only memory storage', () => {
  it('refuses every write that the storage below would take', async () => {
    const below = memoryStorage()
    const storage = readOnly(below)
    await storage.define([{ name: 'c' }])
    const write = storage.write([{ kind: 'put', collection: 'c', id: 'a', value: 1, expected: null }])
    await expect(write).rejects.toMatchObject({ code: 'STORAGE_READ_ONLY' })
    expect((await below.changes({ limit: 1 })).changes).toEqual([])
  })
})
