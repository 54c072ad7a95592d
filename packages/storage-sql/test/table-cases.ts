import assert from 'node:assert/strict'

import type { Json } from '@sasando/core'
import type { CollectionDefinition, StorageAdapter, Write } from '@sasando/storage'
import type { MakeStore, StorageCase } from '@sasando/testkit/storage'

const collections: CollectionDefinition[] = [{ name: 'people', indexes: { 'by-unit': [['unit']] } }]
const put = (id: string, value: Json): Write => ({ kind: 'put', collection: 'people', id, value })

/** `other` is another client where the store has several, else the first again. */
const onTwo =
  (run: (storage: StorageAdapter, other: StorageAdapter) => Promise<void>) =>
  async (make: MakeStore): Promise<void> => {
    const store = await make()
    const storage = await store.open()
    const other = storage.capabilities.sharing === 'many-clients' ? await store.open() : storage
    try {
      await storage.define(collections)
      await other.define(collections)
      await run(storage, other)
    } finally {
      await Promise.allSettled([storage.close(), other.close()])
      await store.remove?.()
    }
  }

/** What a database could do wrong that no other store would. */
export const tableCases: readonly StorageCase[] = [
  {
    name: 'the longest keys of indexes fit beside the longest ids, whatever they are written in',
    run: onTwo(async (storage) => {
      const id = '\uFFFD'.repeat(200)
      // A mark and an end; a low letter is written as two.
      for (const [letter, count] of [
        ['a', 498],
        ['\uFFFD', 498],
        ['\u{1F600}', 249],
        ['\u0001', 249],
      ] as const) {
        const unit = letter.repeat(count)
        await storage.write([put(id, { unit })])
        const { records } = await storage.list('people', { index: 'by-unit', equals: [unit], limit: 9 })
        assert.deepEqual(
          records.map((record) => record.id),
          [id],
        )
      }
    }),
  },
  {
    name: 'records of one batch are read all as before or all as after it',
    run: onTwo(async (storage, other) => {
      const ids = Array.from({ length: 700 }, (_, index) => `p${index}`)
      const write = async (round: number): Promise<unknown> => await other.write(ids.map((id) => put(id, round)))
      await write(0)
      for (let round = 1; round < 5; round++) {
        const writing = write(round)
        for (let read = 0; read < 3; read++) {
          const records = await storage.get('people', ids)
          assert.equal(new Set(records.map((record) => record?.value)).size, 1)
        }
        await writing
      }
    }),
  },
]
