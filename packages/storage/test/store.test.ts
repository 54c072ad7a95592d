import {
  create,
  defineCollection,
  formatStorageError,
  isStorageError,
  memoryData,
  memoryStorage,
  openStore,
  put,
  remove,
  retryConflicts,
  type StorageAdapter,
  type StorageError,
  type Store,
} from '@sasando/storage'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as z from 'zod/mini'

const cases = defineCollection({
  name: 'cases',
  schema: z.strictObject({
    state: z.enum(['open', 'closed']),
    unit: z.string(),
    at: z.strictObject({ day: z.number() }),
  }),
  indexes: { 'by-unit': [['unit'], ['at', 'day']] },
})
const events = defineCollection({ name: 'events', schema: z.strictObject({ of: z.string() }), permits: () => false })
const drafts = defineCollection({
  name: 'drafts',
  schema: z.strictObject({ text: z.string(), isPublished: z.boolean() }),
  permits: ({ isPublished }) => !isPublished,
})
const all = [cases, events, drafts]
const open = (adapter: StorageAdapter = memoryStorage()): Promise<Store> => openStore(adapter, all)
const a = { state: 'open', unit: 'u', at: { day: 1 } } as const

describe('a store', () => {
  it('writes a case and its event as one', async () => {
    const store = await open()
    const [revision] = await store.write([create(cases, 'a', a), create(events, 'e1', { of: 'a' })])
    expect(await store.get(cases, 'a')).toEqual({ id: 'a', revision, value: a })
    const late = store.write([put(cases, 'a', { ...a, state: 'closed' }), create(events, 'e1', { of: 'a' })])
    await expect(late).rejects.toMatchObject({ code: 'STORAGE_CONFLICT' })
    expect((await store.get(cases, 'a'))?.value.state).toBe('open')
  })

  it('knows types', async () => {
    const store = await open()
    await store.write([create(cases, 'a', a)])
    expectTypeOf((await store.get(cases, 'a'))!.value.state).toEqualTypeOf<'open' | 'closed'>()
    // @ts-expect-error no such index
    await expect(store.list(cases, { index: 'by-name', limit: 1 })).rejects.toMatchObject({
      code: 'STORAGE_NOT_DEFINED',
    })
    // @ts-expect-error no such place
    defineCollection({ name: 'x', schema: z.strictObject({ a: z.string() }), indexes: { b: [['b']] } })
    // @ts-expect-error no such value
    expect(() => put(cases, 'a', { ...a, state: 'lost' })).toThrow(/state/)
  })

  it('lists by what it declares, page by page or all of it', async () => {
    const store = await open()
    const days = [3, 1, 2]
    await store.write(days.map((day) => create(cases, `c${day}`, { ...a, at: { day } })))
    await store.write([create(cases, 'other', { ...a, unit: 'v' })])
    const first = await store.list(cases, { index: 'by-unit', equals: ['u'], limit: 2 })
    expect(first.documents.map(({ id }) => id)).toEqual(['c1', 'c2'])
    const rest = await store.list(cases, { index: 'by-unit', equals: ['u'], limit: 2, after: first.next! })
    expect(rest).toMatchObject({ documents: [{ id: 'c3' }] })
    expect(rest.next).toBeUndefined()
    const met: string[] = []
    for await (const { id } of store.each(cases, { index: 'by-unit', limit: 1, descending: true })) met.push(id)
    expect(met).toEqual(['other', 'c3', 'c2', 'c1'])
  })

  it('refuses what it was not opened for', async () => {
    const store = await openStore(memoryStorage(), [cases])
    await expect(store.get(events, 'a')).rejects.toMatchObject({ code: 'STORAGE_NOT_DEFINED' })
    await expect(store.write([create(events, 'a', { of: '' })])).rejects.toMatchObject({ code: 'STORAGE_NOT_DEFINED' })
  })
})

describe('a document that does not fit', () => {
  it('is refused on the way in, with the place', () => {
    const wrong = { ...a, at: { day: '1' } } as never
    try {
      put(cases, 'a', wrong)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({
        code: 'STORAGE_BAD_DOCUMENT',
        data: { collection: 'cases', id: 'a', which: 'given', problems: [{ path: 'at.day' }] },
      })
      expect(formatStorageError(error as StorageError)).toBe('cases/a tidak disimpan: at.day harus berjenis number.')
    }
  })

  it('is told on the way out, and stays', async () => {
    const adapter = memoryStorage()
    const store = await open(adapter)
    for (const value of [{ version: 1, document: { state: 'lost' } }, { version: 0, document: a }, a, null, 'x']) {
      await adapter.write([{ kind: 'put', collection: 'cases', id: 'a', value }])
      await expect(store.get(cases, 'a')).rejects.toMatchObject({
        code: 'STORAGE_BAD_DOCUMENT',
        data: { which: 'stored' },
      })
      expect((await adapter.get('cases', ['a']))[0]?.value).toEqual(value)
    }
  })
})

describe('what is frozen', () => {
  it('is never changed or deleted, whatever is expected', async () => {
    const store = await open()
    const [draft] = await store.write([create(drafts, 'd', { text: '1', isPublished: false })])
    const [published] = await store.write([put(drafts, 'd', { text: '2', isPublished: true }, { expected: draft! })])
    for (const write of [
      put(drafts, 'd', { text: '3', isPublished: true }),
      put(drafts, 'd', { text: '3', isPublished: false }, { expected: published! }),
      remove(drafts, 'd'),
      remove(drafts, 'd', { expected: published! }),
    ])
      await expect(store.write([create(cases, 'x', a), write])).rejects.toMatchObject({ code: 'STORAGE_IMMUTABLE' })
    await expect(store.update(drafts, 'd', (value) => ({ ...value!, text: '3' }))).rejects.toMatchObject({
      code: 'STORAGE_IMMUTABLE',
    })
    expect((await store.get(drafts, 'd'))?.value.text).toBe('2')
    expect(await store.get(cases, 'x')).toBeUndefined()
  })

  it('cannot be slipped under a write that has looked already', async () => {
    const data = memoryData()
    const other = await open(memoryStorage({ data }))
    await other.write([create(drafts, 'd', { text: '1', isPublished: false })])
    let isFirst = true
    const adapter = memoryStorage({ data })
    const store = await open({
      ...adapter,
      async get(collection, ids) {
        const found = await adapter.get(collection, ids)
        if (isFirst) await other.write([put(drafts, 'd', { text: 'published', isPublished: true })])
        isFirst = false
        return found
      },
    })
    await expect(store.write([put(drafts, 'd', { text: '3', isPublished: false })])).rejects.toMatchObject({
      code: 'STORAGE_IMMUTABLE',
    })
  })

  it('stays whatever is tried', async () => {
    const step = fc.record({
      text: fc.constantFrom('1', '2', '3'),
      isPublished: fc.boolean(),
      isRemoved: fc.boolean(),
      isNew: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const store = await open()
        let published: string | undefined
        for (const { isRemoved, isNew, ...value } of steps) {
          const write = isRemoved ? remove(drafts, 'd') : isNew ? create(drafts, 'd', value) : put(drafts, 'd', value)
          await store.write([write]).catch((error: unknown) => {
            if (!isStorageError(error)) throw error
          })
          const found = await store.get(drafts, 'd')
          if (published !== undefined) expect(found?.value).toEqual({ text: published, isPublished: true })
          if (found?.value.isPublished) published = found.value.text
        }
      }),
    )
  })
})

describe('an update', () => {
  const counters = defineCollection({ name: 'counters', schema: z.strictObject({ n: z.number() }) })
  it('loses nobody', async () => {
    const data = memoryData()
    const stores = await Promise.all([1, 2, 3].map(() => openStore(memoryStorage({ data }), [counters])))
    const increments = stores.flatMap((store) =>
      Array.from({ length: 20 }, () => store.update(counters, 'c', (c) => ({ n: (c?.n ?? 0) + 1 }), { tries: 1000 })),
    )
    await Promise.all(increments)
    expect((await stores[0]!.get(counters, 'c'))?.value).toEqual({ n: 60 })
  })
  it('that changes nothing writes nothing', async () => {
    const store = await openStore(memoryStorage(), [counters])
    expect(await store.update(counters, 'c', () => undefined)).toBeUndefined()
    expect((await store.changes({ limit: 1 })).changes).toEqual([])
  })
  it('gives up with the conflict, and at once for anything else', async () => {
    const adapter = memoryStorage()
    const store = await openStore(adapter, [counters])
    let calls = 0
    const always = store.update(counters, 'c', (c) => {
      calls++
      void adapter.write([
        { kind: 'put', collection: 'counters', id: 'c', value: { version: 1, document: { n: calls } } },
      ])
      return { n: (c?.n ?? 0) + 1 }
    })
    await expect(always).rejects.toMatchObject({ code: 'STORAGE_CONFLICT' })
    expect(calls).toBe(10)
    let tries = 0
    const failing = retryConflicts(async () => {
      tries++
      throw new Error('other')
    })
    await expect(failing).rejects.toThrow('other')
    expect(tries).toBe(1)
  })
})

describe('versions of a schema', () => {
  const first = defineCollection({ name: 'people', schema: z.strictObject({ name: z.string() }) })
  const third = defineCollection({
    name: 'people',
    version: 3,
    schema: z.strictObject({ first: z.string(), last: z.string(), isNew: z.boolean() }),
    indexes: { last: [['last']] },
    migrations: {
      1: (old) => {
        const [one = '', two = ''] = (old as { name: string }).name.split(' ')
        if (two === '') throw new Error('no last name')
        return { first: one, last: two }
      },
      2: (old) => ({ ...(old as object), isNew: false }),
    },
  })
  const withOld = async (...names: string[]): Promise<StorageAdapter> => {
    const adapter = memoryStorage()
    const old = await openStore(adapter, [first])
    await old.write(names.map((name) => create(first, name, { name })))
    return adapter
  }

  it('are taken along on the way out, one by one', async () => {
    const store = await openStore(await withOld('Maria Nino'), [third])
    expect((await store.get(third, 'Maria Nino'))?.value).toEqual({ first: 'Maria', last: 'Nino', isNew: false })
  })

  it('are written anew by a walk that may be called again, and then can be listed', async () => {
    const adapter = await withOld('Maria Nino', 'Yusuf Tapatab', 'Ani Lay')
    const store = await openStore(adapter, [third])
    const pages: number[] = []
    const options = { limit: 2, onPage: ({ seen }: { seen: number }) => void pages.push(seen) }
    expect(await store.migrate(third, options)).toEqual({ seen: 3, written: 3 })
    expect(pages).toEqual([2, 3])
    expect(await store.migrate(third)).toEqual({ seen: 3, written: 0 })
    const { documents } = await store.list(third, { index: 'last', limit: 9 })
    expect(documents.map(({ value }) => value.last)).toEqual(['Lay', 'Nino', 'Tapatab'])
  })

  it('leave alone what someone else writes meanwhile', async () => {
    const adapter = await withOld('Maria Nino')
    const value = { first: 'M', last: 'N', isNew: true }
    const racing: StorageAdapter = {
      ...adapter,
      async write(writes) {
        const other = { version: 3, document: value }
        await adapter.write([{ kind: 'put', collection: 'people', id: 'Maria Nino', value: other }])
        return adapter.write(writes)
      },
    }
    const store = await openStore(racing, [third])
    expect(await store.migrate(third)).toEqual({ seen: 1, written: 0 })
    expect((await store.get(third, 'Maria Nino'))?.value).toEqual(value)
  })

  it('that are newer than the program are refused, and never written down', async () => {
    const adapter = await withOld()
    const newer = await openStore(adapter, [third])
    await newer.write([create(third, 'x', { first: 'a', last: 'b', isNew: true })])
    const older = await openStore(adapter, [first])
    await expect(older.get(first, 'x')).rejects.toMatchObject({
      code: 'STORAGE_NEWER_DOCUMENT',
      data: { version: 3, known: 1 },
    })
    await expect(older.update(first, 'x', () => ({ name: 'y' }))).rejects.toMatchObject({
      code: 'STORAGE_NEWER_DOCUMENT',
    })
    await expect(older.migrate(first)).rejects.toMatchObject({ code: 'STORAGE_NEWER_DOCUMENT' })
    expect((await newer.get(third, 'x'))?.value.first).toBe('a')
  })

  it('that cannot be taken along are told', async () => {
    const store = await openStore(await withOld('Maria'), [third])
    await expect(store.get(third, 'Maria')).rejects.toThrow(/cannot be taken from version 1/)
  })

  it('must lead here', () => {
    const schema = z.strictObject({ a: z.string() })
    expect(() => defineCollection({ name: 'x', schema, version: 2 })).toThrow(/migration from version 1/)
    expect(() => defineCollection({ name: 'x', schema, version: 0 })).toThrow(RangeError)
  })
})
