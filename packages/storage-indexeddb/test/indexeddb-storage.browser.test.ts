import { describe, expect, it } from 'vitest'

import { memoryStorage } from '@sasando/storage'
import { indexedDbStorage } from '@sasando/storage-indexeddb'

import { allIds, freshName, open, put } from './fixtures/databases.ts'

describe('the IndexedDB storage', () => {
  it('lists in the order of the port, both ways, by id and by index, as memory does', async () => {
    const values = [
      null,
      false,
      true,
      -1e300,
      -2,
      -1.5,
      0,
      1e-300,
      1,
      2,
      10,
      '',
      'a',
      'ab',
      '\u{1F600}',
      '\uFFFD',
      [],
      {},
    ]
    const ids = ['a', 'B', 'a10', 'a9', 'é', 'e\u0301', '\uFFFF', '\u{1F600}', 'a/b', 'a%', 'a_', ' a', 'a ']
    const writes = ids.flatMap((id, at) =>
      values.map((n, index) => put(`${id}${(index * 7 + at) % values.length}`, { n })),
    )
    const storages = [await open(freshName()), memoryStorage()] as const
    await storages[1].define([{ name: 'c', indexes: { 'by-n': [['n']] } }])
    for (const storage of storages) await storage.write(writes)
    const queries = [
      {},
      { descending: true },
      { prefix: 'a' },
      { prefix: 'a', descending: true },
      { prefix: '\uFFFF' },
      { index: 'by-n' },
      { index: 'by-n', descending: true },
      ...values.slice(0, -2).flatMap((n) => [
        { index: 'by-n', equals: [n] },
        { index: 'by-n', equals: [n], descending: true },
      ]),
    ]
    for (const query of queries) {
      const [found, expected] = [await allIds(storages[0], query), await allIds(storages[1], query)]
      expect(found.length).toBeGreaterThan(0)
      expect(found).toEqual(expected)
    }
  })

  it('flushes every write to the disk before it acknowledges it, and says so', async () => {
    const asked: unknown[] = []
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') asked.push(options?.durability)
      return transaction.call(this, stores, mode, options)
    }
    try {
      const name = freshName()
      const storage = await open(name)
      await storage.write([put('a', 1)])
      expect([storage.capabilities.durability, asked]).toEqual(['power-loss', ['strict', 'strict']])
      const fast = await open(name, { durability: 'process' })
      await fast.write([put('a', 1)])
      expect([fast.capabilities.durability, asked.slice(2)]).toEqual(['process', ['relaxed', 'relaxed']])
    } finally {
      IDBDatabase.prototype.transaction = transaction
    }
  })

  it('keeps what it was given when it is opened again', async () => {
    const name = freshName()
    const first = await open(name)
    const [revision] = await first.write([put('a', { n: 1, text: 'NIP \u{1F600}', list: [1, { x: null }] })])
    await first.close()
    await expect(first.get('c', ['a'])).rejects.toMatchObject({ code: 'STORAGE_CLOSED' })
    const second = await open(name)
    expect(await second.get('c', ['a'])).toEqual([
      { collection: 'c', id: 'a', revision, value: { n: 1, text: 'NIP \u{1F600}', list: [1, { x: null }] } },
    ])
  })

  it('fills a new index from what is there, and an older tab keeps it up to date', async () => {
    const name = freshName()
    const old = await open(name)
    await old.write([put('a', { n: 1, m: 2 }), put('b', { n: 2, m: 1 })])
    const young = await indexedDbStorage({ database: name })
    await young.define([{ name: 'c', indexes: { 'by-m': [['m']] } }])
    await old.write([put('c', { n: 3, m: 0 }), put('a', { n: 1, m: 3 })])
    expect(await allIds(young, { index: 'by-m' })).toEqual(['c', 'b', 'a'])
    await expect(young.define([{ name: 'c', indexes: { 'by-n': [['m']] } }])).rejects.toMatchObject({
      code: 'STORAGE_BAD_DEFINITION',
    })
    const tooLong = { n: 1, name: 'x'.repeat(600) }
    await old.write([put('d', tooLong)])
    await expect(young.define([{ name: 'c', indexes: { 'by-name': [['name']] } }])).rejects.toMatchObject({
      code: 'STORAGE_TOO_LARGE',
    })
    await old.write([put('e', tooLong)])
  })

  it('loses no update of many tabs that write at once', async () => {
    const name = freshName()
    const tabs = await Promise.all(Array.from({ length: 4 }, () => open(name)))
    await tabs[0]!.write([put('count', { n: 0 })])
    const raise = async (tab: (typeof tabs)[number]): Promise<void> => {
      for (;;) {
        const [record] = await tab.get('c', ['count'])
        const n = (record!.value as { n: number }).n + 1
        const isWritten = await tab.write([put('count', { n }, record!.revision), put(`mark-${n}`, { n }, null)]).then(
          () => true,
          (error: { code: string }) => {
            expect(error.code).toBe('STORAGE_CONFLICT')
            return false
          },
        )
        if (isWritten) return
      }
    }
    await Promise.all(tabs.flatMap((tab) => Array.from({ length: 10 }, () => raise(tab))))
    expect((await tabs[3]!.get('c', ['count']))[0]!.value).toEqual({ n: 40 })
    const { changes } = await tabs[2]!.changes({ limit: 1000 })
    expect(changes).toHaveLength(81)
    expect(new Set(changes.map(({ sequence }) => sequence)).size).toBe(81)
  })

  it('goes on with the changes where it was, and refuses a place in another database', async () => {
    const storage = await open(freshName())
    await storage.write([put('a', 1), put('b', 1), { kind: 'delete', collection: 'c', id: 'none' }])
    const first = await storage.changes({ limit: 1 })
    expect(first.next).toBe(first.changes[0]!.sequence)
    const rest = await storage.changes({ after: first.next, limit: 9 })
    expect(rest.changes.map(({ id }) => id)).toEqual(['b'])
    expect(await storage.changes({ after: rest.next, limit: 9 })).toEqual({ changes: [], next: rest.next })
    const other = await open(freshName())
    for (const after of [first.next, 'x', '', `${first.next}0000`])
      await expect(other.changes({ after, limit: 1 })).rejects.toMatchObject({ code: 'STORAGE_BAD_CURSOR' })
  })
})
