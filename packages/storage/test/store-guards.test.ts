import {
  create,
  defineCollection,
  memoryData,
  memoryStorage,
  openStore,
  put,
  remove,
  type StorageAdapter,
} from '@sasando/storage'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const old = defineCollection({ name: 'notes', schema: z.strictObject({ text: z.string() }) })
const current = defineCollection({
  name: 'notes',
  version: 2,
  schema: z.strictObject({ body: z.string().check(z.minLength(1)) }),
  migrations: { 1: (note) => ({ body: (note as { text: string }).text }) },
})
const drafts = defineCollection({
  name: 'drafts',
  schema: z.strictObject({ isFinal: z.boolean() }),
  permits: ({ isFinal }) => !isFinal,
})

/** Calls `act` before the next writes of an adapter: somebody who is faster. */
function overtaken(adapter: StorageAdapter, act: () => Promise<unknown>, times = 1): StorageAdapter {
  let left = times
  return {
    ...adapter,
    async write(writes) {
      if (left-- > 0) await act()
      return adapter.write(writes)
    },
  }
}

describe('what a newer program has written', () => {
  it('is never written over, whatever is expected, and however late', async () => {
    const data = memoryData()
    const [older, newer] = [
      await openStore(memoryStorage({ data }), [old]),
      await openStore(memoryStorage({ data }), [current]),
    ]
    const [revision] = await newer.write([create(current, 'a', { body: 'new' })])
    const refused = { code: 'STORAGE_NEWER_DOCUMENT', data: { id: 'a', version: 2, known: 1 } }
    await expect(older.write([put(old, 'a', { text: 'old' })])).rejects.toMatchObject(refused)
    await expect(older.write([put(old, 'a', { text: 'old' }, { expected: revision! })])).rejects.toMatchObject(refused)
    await older.write([create(old, 'b', { text: 'old' })])
    const act = () => newer.write([put(current, 'b', { body: 'new' })])
    const late = await openStore(overtaken(memoryStorage({ data }), act), [old])
    await expect(late.write([put(old, 'b', { text: 'late' })])).rejects.toMatchObject({
      code: 'STORAGE_NEWER_DOCUMENT',
    })
    const found = await newer.getMany(current, ['a', 'b'])
    expect(found.map((note) => note?.value.body)).toEqual(['new', 'new'])
  })
})

it('a delete of what is not there does not delete what is frozen meanwhile', async () => {
  const data = memoryData()
  const other = await openStore(memoryStorage({ data }), [drafts])
  const act = () => other.write([create(drafts, 'd', { isFinal: true })])
  const late = await openStore(overtaken(memoryStorage({ data }), act), [drafts])
  const written = await late.write([remove(drafts, 'd'), create(drafts, 'e', { isFinal: false })])
  expect(written).toEqual([undefined, (await other.get(drafts, 'e'))?.revision])
  expect((await other.get(drafts, 'd'))?.value).toEqual({ isFinal: true })
})

it('what a schema would drop without a word is refused on both ways', async () => {
  const loose = z.object({ list: z.array(z.object({ a: z.int() })) })
  const lossy = defineCollection({ name: 'lossy', schema: loose })
  const adapter = memoryStorage()
  const store = await openStore(adapter, [lossy])
  const more = { list: [{ a: 1 }, { a: 2, b: 3 }] }
  const problems = [{ path: 'list[1]', reason: 'unknown-members', members: ['b'] }]
  expect(() => put(lossy, 'x', more)).toThrow(expect.objectContaining({ data: expect.objectContaining({ problems }) }))
  await adapter.write([{ kind: 'put', collection: 'lossy', id: 'x', value: { version: 1, document: more } }])
  await expect(store.get(lossy, 'x')).rejects.toMatchObject({ data: { which: 'stored', problems } })
})

describe('migrate', () => {
  it('takes along all that fits before it tells of what does not', async () => {
    const data = memoryData()
    const older = await openStore(memoryStorage({ data }), [old])
    await older.write(['a', 'b', 'c'].map((id) => create(old, id, { text: id === 'a' ? '' : id })))
    const port = memoryStorage({ data })
    const newer = await openStore(port, [current])
    await expect(newer.migrate(current)).rejects.toMatchObject({ code: 'STORAGE_BAD_DOCUMENT', data: { id: 'a' } })
    const versions = (await port.get('notes', ['a', 'b', 'c'])).map(
      (record) => (record!.value as { version: number }).version,
    )
    expect(versions).toEqual([1, 2, 2])
  })

  it('loses nothing that old and new programs write beside it', async () => {
    const acts = fc.array(fc.tuple(fc.nat(4), fc.constantFrom('old', 'new', 'delete')), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(4)), acts, async (stored, all) => {
        const data = memoryData()
        const older = await openStore(memoryStorage({ data }), [old])
        const newer = await openStore(memoryStorage({ data }), [current])
        const last = new Map<string, string | undefined>(stored.map((id) => [String(id), 'first']))
        await older.write(stored.map((id) => create(old, String(id), { text: 'first' })))
        const left = all.map(([id, who], index) => async () => {
          const [key, text] = [String(id), `act ${index}`]
          const done = await (
            who === 'old'
              ? older.write([put(old, key, { text })])
              : newer.write([who === 'new' ? put(current, key, { body: text }) : remove(current, key)])
          ).then(
            () => true,
            () => false,
          )
          if (done) last.set(key, who === 'delete' ? undefined : text)
        })
        const busy = overtaken(memoryStorage({ data }), async () => left.shift()?.(), 99)
        await (await openStore(busy, [current])).migrate(current, { limit: 2 })
        for (const act of left) await act()
        const found = await newer.getMany(current, [...last.keys()])
        expect(found.map((note) => note?.value.body)).toEqual([...last.values()])
      }),
      { numRuns: 200 },
    )
  })
})
