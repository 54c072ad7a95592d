import assert from 'node:assert/strict'

import { StorageError, type StorageAdapter, type Write } from '@sasando/storage'

/** One promise of a storage; `other` is a second client of the same database. */
export interface StorageCase {
  readonly name: string
  run(storage: StorageAdapter, other: StorageAdapter): Promise<void>
}

export const collections = [
  { name: 'people', indexes: { 'by-unit': [['unit'], ['rank']], 'by-name': [['name', 'first']] } },
  { name: 'events' },
]

const put = (id: string, value: unknown, expected?: string | null): Write => ({
  kind: 'put',
  collection: 'people',
  id,
  value: value as never,
  ...(expected === undefined ? {} : { expected }),
})
const remove = (id: string, expected?: string): Write => ({
  kind: 'delete',
  collection: 'people',
  id,
  ...(expected === undefined ? {} : { expected }),
})
const value = async (storage: StorageAdapter, id: string): Promise<unknown> =>
  (await storage.get('people', [id]))[0]?.value
const refuses = async (work: Promise<unknown>, code: string): Promise<void> =>
  await assert.rejects(work, (error) => error instanceof StorageError && error.code === code)

/** All ids of a list, by pages of `limit`. */
async function idsOf(
  storage: StorageAdapter,
  query: Omit<Parameters<StorageAdapter['list']>[1], 'limit' | 'after'>,
  limit = 2,
): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await storage.list('people', { ...query, limit, ...(after === undefined ? {} : { after }) })
    assert.ok(page.records.length <= limit)
    ids.push(...page.records.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  return ids
}

// Ordered by code unit; by code point the last three would change places, and a server's collation would merge some.
const hostile = [
  ' ',
  '"',
  '%',
  "'; drop table sasando_record; --",
  '10',
  '9',
  'A',
  '\\',
  '_',
  'a',
  'a ',
  'a\u0301',
  'b',
  'ß',
  'á',
  'ﬀ',
  '\u{10000}x',
  '\u{1F600}',
  '\u{10FFFF}',
  '\u{10FFFF}a',
  '\uE000',
  '\uFFFD',
  '＝1',
  'x'.repeat(200),
  '\uFFFD'.repeat(200),
].sort()

export const storageCases: readonly StorageCase[] = [
  {
    name: 'gives back what was put, in the order asked for, with its revision',
    async run(storage) {
      const [first, second] = await storage.write([put('a', { n: 1 }), put('b', [null, true, 1.5, 'é\u0000'])])
      assert.deepEqual(await storage.get('people', ['b', 'none', 'a']), [
        { collection: 'people', id: 'b', revision: second, value: [null, true, 1.5, 'é\u0000'] },
        undefined,
        { collection: 'people', id: 'a', revision: first, value: { n: 1 } },
      ])
    },
  },
  {
    name: 'keeps keys of prototypes as data',
    async run(storage) {
      await storage.write([put('a', JSON.parse('{"__proto__":{"x":1},"constructor":2}'))])
      const found = await value(storage, 'a')
      assert.deepEqual(Object.keys(found as object), ['__proto__', 'constructor'])
      assert.equal(({} as Record<string, unknown>)['x'], undefined)
    },
  },
  {
    name: 'gives a new revision for the same value, and after deletion',
    async run(storage) {
      const [first] = await storage.write([put('a', 1)])
      const [second] = await storage.write([put('a', 1)])
      await storage.write([remove('a')])
      const [third] = await storage.write([put('a', 1)])
      assert.equal(new Set([first, second, third]).size, 3)
    },
  },
  {
    name: 'lists every conflict of a batch and writes nothing of it',
    async run(storage, other) {
      const [old] = await storage.write([put('a', 1)])
      const [now] = await other.write([put('a', 2)])
      await assert.rejects(
        storage.write([put('new', 1), put('a', 3, old!), put('none', 1, '5')]),
        (error: StorageError<'STORAGE_CONFLICT'>) => {
          assert.equal(error.code, 'STORAGE_CONFLICT')
          assert.deepEqual(error.data.conflicts.slice(0, 2), [
            { collection: 'people', id: 'a', actual: now },
            { collection: 'people', id: 'none', actual: null },
          ])
          return true
        },
      )
      assert.equal(await value(other, 'new'), undefined)
      assert.equal(await value(other, 'a'), 2)
      assert.deepEqual(await storage.write([remove('a', now)]), [undefined])
      assert.equal(await value(other, 'a'), undefined)
      await refuses(storage.write([remove('a', now)]), 'STORAGE_CONFLICT')
    },
  },
  {
    name: 'loses no update of two clients',
    async run(storage, other) {
      await storage.write([put('a', 0)])
      const count = async (client: StorageAdapter): Promise<void> => {
        for (let done = 0; done < 20;) {
          const [record] = await client.get('people', ['a'])
          try {
            await client.write([put('a', (record!.value as number) + 1, record!.revision)])
            done++
          } catch (error) {
            if ((error as StorageError).code !== 'STORAGE_CONFLICT') throw error
          }
        }
      }
      await Promise.all([count(storage), count(other)])
      assert.equal(await value(storage, 'a'), 40)
    },
  },
  {
    name: 'lists ids by code unit, and never merges two, whatever the collation',
    async run(storage) {
      await storage.write(hostile.map((id) => put(id, id, null)))
      assert.deepEqual(await idsOf(storage, {}, 3), hostile)
      assert.deepEqual(await idsOf(storage, { descending: true }, 4), hostile.toReversed())
      for (const id of hostile) assert.equal(await value(storage, id), id)
      for (const prefix of ['a', '%', '_', '\u{10FFFF}', '\uFFFD'])
        assert.deepEqual(
          await idsOf(storage, { prefix }),
          hostile.filter((id) => id.startsWith(prefix)),
        )
    },
  },
  {
    name: 'lists by an index: absent, null, false, true, numbers, texts; then by id',
    async run(storage) {
      const units = [null, undefined, false, true, -1e300, -2, 0, 0.5, 9, 10, '', '\u0000', '\u0001', '10', '9', 'a']
      units.push('a\u0000', '\u{1F600}', '\uE000')
      const ids = units.map((_, index) => (index < 2 ? `p${index}` : `p${99 - index}`))
      await storage.write(ids.map((id, index) => put(id, units[index] === undefined ? {} : { unit: units[index] })))
      assert.deepEqual(await idsOf(storage, { index: 'by-unit' }, 4), ids)
      assert.deepEqual(await idsOf(storage, { index: 'by-unit', descending: true }), ids.toReversed())
      assert.deepEqual(await idsOf(storage, { index: 'by-unit', equals: ['a'] }), [ids[15]])
      await storage.write([
        put('z2', { unit: 'u', rank: 2 }),
        put('z1', { unit: 'u', rank: 10 }),
        put('z0', { unit: 'u', rank: 2 }),
      ])
      assert.deepEqual(await idsOf(storage, { index: 'by-unit', equals: ['u'] }, 1), ['z0', 'z2', 'z1'])
      assert.deepEqual(await idsOf(storage, { index: 'by-unit', equals: ['u', 10] }), ['z1'])
    },
  },
  {
    name: 'moves and removes entries of indexes with their documents',
    async run(storage) {
      await storage.write([put('a', { unit: 'x' }), put('b', { unit: 'x' })])
      await storage.write([put('a', { unit: 'y' }), remove('b')])
      assert.deepEqual(await idsOf(storage, { index: 'by-unit', equals: ['x'] }), [])
      assert.deepEqual(await idsOf(storage, { index: 'by-unit' }), ['a'])
    },
  },
  {
    name: 'adds an index to what is there, and another client keeps it from then on',
    async run(storage, other) {
      await storage.write(Array.from({ length: 1201 }, (_, index) => put(`p${index}`, { grade: index % 2 })))
      await storage.define([{ name: 'people', indexes: { grade: [['grade']] } }])
      await other.write([put('p0', { grade: 1 }), put('new', { grade: 0 }), remove('p2')])
      const ids = await idsOf(storage, { index: 'grade', equals: [0] }, 100)
      assert.equal(ids.length, 600)
      assert.ok(ids.includes('new') && !ids.includes('p0') && !ids.includes('p2'))
    },
  },
  {
    name: 'tells changes in the order of commits, each once, whoever wrote',
    async run(storage, other) {
      const writers = [storage, other].map(async (client, who) => {
        for (let index = 0; index < 15; index++)
          await client.write([
            put(`w${who}-${index}`, index),
            { kind: 'put', collection: 'events', id: `e${who}-${index}`, value: index },
          ])
      })
      const seen: string[] = []
      let after: string | undefined
      const read = async (): Promise<number> => {
        const page = await storage.changes({ limit: 7, ...(after === undefined ? {} : { after }) })
        after = page.next
        seen.push(...page.changes.map(({ sequence }) => sequence))
        return page.changes.length
      }
      const state = { isDone: false }
      const all = Promise.all(writers).then(() => (state.isDone = true))
      while (!state.isDone) {
        await read()
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      await all
      while ((await read()) > 0);
      assert.equal(seen.length, 60)
      assert.deepEqual(
        seen,
        [...new Set(seen)].sort((a, b) => Number(a) - Number(b)),
      )
      await storage.write([remove('w0-0'), remove('never there')])
      const { changes } = await storage.changes({ limit: 9, after: after! })
      assert.deepEqual(
        changes.map(({ kind, id }) => [kind, id]),
        [['delete', 'w0-0']],
      )
    },
  },
  {
    name: 'refuses two writes of one record, and an index of other places',
    async run(storage, other) {
      await refuses(storage.write([put('a', 1), remove('a')]), 'STORAGE_TWICE')
      const define = other.define([{ name: 'people', indexes: { 'by-unit': [['rank']] } }])
      await refuses(define, 'STORAGE_BAD_DEFINITION')
    },
  },
  {
    name: 'keeps the longest keys of indexes',
    async run(storage) {
      for (const letter of ['a', '\uFFFD', '\u0001']) {
        const unit = letter.repeat(letter === '\u0001' ? 248 : 497)
        await storage.write([put('\uFFFD'.repeat(200), { unit })])
        assert.deepEqual(await idsOf(storage, { index: 'by-unit', equals: [unit] }), ['\uFFFD'.repeat(200)])
      }
      await refuses(storage.write([put('a', { unit: 'x'.repeat(499) })]), 'STORAGE_TOO_LARGE')
    },
  },
  {
    name: 'reads two records of one batch both or none, whatever others write',
    async run(storage, other) {
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
    },
  },
  {
    name: 'refuses what it cannot keep, with a code',
    async run(storage) {
      for (const id of ['', 'x'.repeat(201), 'a\n', '\uD800'])
        await refuses(storage.write([put(id, 1)]), 'STORAGE_BAD_ID')
      let deep: unknown = 1
      for (let level = 0; level < 100_000; level++) deep = [deep]
      const wrong = [undefined, Number.NaN, { a: undefined }, new Date(0), '\uD800', 1n, () => 1]
      await refuses(storage.write([put('a', deep)]), 'STORAGE_TOO_LARGE')
      for (const bad of wrong) await refuses(storage.write([put('a', bad)]), 'STORAGE_NOT_JSON')
      await refuses(storage.write([put('a', 'x'.repeat(64 * 1024 * 1024))]), 'STORAGE_TOO_LARGE')
      await refuses(storage.write([put('a', { unit: 'x'.repeat(3000) })]), 'STORAGE_TOO_LARGE')
      await refuses(storage.get('nothing', ['a']), 'STORAGE_NOT_DEFINED')
      await refuses(storage.list('people', { index: 'toString', limit: 1 }), 'STORAGE_NOT_DEFINED')
      await refuses(storage.list('people', { after: '%', limit: 1 }), 'STORAGE_BAD_CURSOR')
      await refuses(storage.changes({ after: "0' or 1", limit: 1 }), 'STORAGE_BAD_CURSOR')
      assert.deepEqual((await storage.list('people', { limit: 9 })).records, [])
    },
  },
  {
    name: 'keeps a document of the size that it declares, and a batch of many',
    async run(storage) {
      const { maxDocumentBytes } = storage.capabilities
      const large = '"'.repeat(Math.floor(maxDocumentBytes / 2) - 2)
      await storage.write([put('a', large)])
      assert.equal(await value(storage, 'a'), large)
      await storage.write(Array.from({ length: 3000 }, (_, index) => put(`b${index}`, index)))
      assert.equal((await idsOf(storage, { prefix: 'b' }, 1000)).length, 3000)
    },
  },
  {
    name: 'refuses everything once closed',
    async run(storage) {
      await storage.close()
      await refuses(storage.get('people', ['a']), 'STORAGE_CLOSED')
      await refuses(storage.write([]), 'STORAGE_CLOSED')
    },
  },
]
