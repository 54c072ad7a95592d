import assert from 'node:assert/strict'

import type { Json } from '@sasando/core'
import {
  exportStore,
  importStore,
  memoryStorage,
  type CollectionDefinition,
  type StorageAdapter,
  type Write,
} from '@sasando/storage'
import { audited } from '@sasando/storage/audit'
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

/** A whole store with its log, as it leaves. */
async function exported(storage: StorageAdapter): Promise<string> {
  let text = ''
  for await (const line of exportStore(storage, { collections, nip: 'kept', keys: true })) text += line
  return text
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** A store in memory with ids and values that databases have been known to change. */
async function hostileStore(): Promise<StorageAdapter> {
  const raw = memoryStorage()
  const storage = audited(raw, { now: () => 0, actor: 'p-1' })
  await storage.define(collections)
  const ids = ['a', 'A', 'a ', 'é', 'e\u0301', 'ß', 'İ', '\u{1F600}', '\uFFFD', '\u2028', '../..', "'; drop table x--"]
  const numbers = [-0, 0.1 + 0.2, 1e21, 5e-324, 2 ** 53 - 1, -1e-7]
  for (const [at, id] of ids.entries())
    await storage.write([put(id, { unit: at % 2 === 0 ? id : numbers[at % numbers.length]!, numbers, nul: '\u0000' })])
  await storage.write([{ kind: 'delete', collection: 'people', id: 'A' }])
  return raw
}

/** What a database could do wrong that no other store would. */
export const tableCases: readonly StorageCase[] = [
  {
    name: 'a whole store comes in from memory and leaves to it byte for byte',
    async run(make) {
      const text = await exported(await hostileStore())
      const store = await make()
      const storage = await store.open()
      try {
        await importStore(storage, () => bytesOf(text))
        const again = await exported(storage)
        assert.equal(again, text)
        const back = memoryStorage()
        await importStore(back, () => bytesOf(again))
        assert.equal(await exported(back), text)
      } finally {
        await storage.close()
        await store.remove?.()
      }
    },
  },
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
