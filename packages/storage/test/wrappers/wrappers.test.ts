import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  cached,
  memoryData,
  memoryStorage,
  readOnly,
  type StorageAdapter,
  type StorageCall,
  StorageError,
  traced,
} from '@sasando/storage'

const collections = [{ name: 'c', indexes: { 'by-n': [['n']] } }, { name: 'd' }]
const put = (id: string, n = 1) => ({ kind: 'put' as const, collection: 'c', id, value: { n } })

async function defined<Adapter extends StorageAdapter>(adapter: Adapter): Promise<Adapter> {
  await adapter.define(collections)
  return adapter
}

/** Counts the calls that reach the storage, by verb. */
function counted(adapter: StorageAdapter) {
  const calls: string[] = []
  return {
    calls,
    adapter: traced(adapter, { clock: () => 0, onCall: ({ verb, asked }) => calls.push(`${verb} ${asked}`) }),
  }
}

describe('a read-only storage', () => {
  it('reads and refuses to write, but says first what is wrong with a write', async () => {
    const data = memoryData()
    await (await defined(memoryStorage({ data }))).write([put('a')])
    const storage = await defined(readOnly(memoryStorage({ data })))
    expect((await storage.list('c', { index: 'by-n', equals: [1], limit: 9 })).records).toHaveLength(1)
    await expect(storage.write([put('b')])).rejects.toMatchObject({ code: 'STORAGE_READ_ONLY' })
    await expect(storage.write([put('')])).rejects.toMatchObject({ code: 'STORAGE_BAD_ID' })
    expect(await storage.write([])).toEqual([])
    await storage.close()
    await expect(storage.write([put('b')])).rejects.toMatchObject({ code: 'STORAGE_CLOSED' })
  })
})

describe('a traced storage', () => {
  it('tells of every call in numbers and names, never in ids or values', async () => {
    const told: StorageCall[] = []
    let now = 0
    const storage = traced(memoryStorage(), { onCall: (call) => told.push(call), clock: () => (now += 5) })
    await storage.define(collections)
    await storage.write([put('rahasia-1'), { ...put('rahasia-2'), collection: 'd' }, put('rahasia-3')])
    await storage.get('c', ['rahasia-1', 'rahasia-2'])
    await storage.list('c', { index: 'by-n', equals: [1], limit: 50 })
    await storage.changes({ limit: 2 })
    await storage.write([{ ...put('rahasia-1'), expected: null }]).catch(() => {})
    await storage.close()
    const base = { storage: 'memory', milliseconds: 5 }
    expect(told).toEqual([
      { ...base, verb: 'define', collections: ['c', 'd'], asked: 2, done: 2 },
      { ...base, verb: 'write', collections: ['c', 'd'], asked: 3, done: 3 },
      { ...base, verb: 'get', collections: ['c'], asked: 2, done: 1 },
      { ...base, verb: 'list', collections: ['c'], index: 'by-n', asked: 50, done: 2 },
      { ...base, verb: 'changes', collections: [], asked: 2, done: 2 },
      { ...base, verb: 'write', collections: ['c'], asked: 1, done: 0, error: 'STORAGE_CONFLICT' },
      { ...base, verb: 'close', collections: [], asked: 0, done: 0 },
    ])
    expect(JSON.stringify(told)).not.toContain('rahasia')
  })

  it('does not let a hook that throws turn a write into a failure', async () => {
    const storage = traced(memoryStorage(), {
      clock: () => 0,
      onCall: () => {
        throw new Error('the log is full')
      },
    })
    await storage.define(collections)
    expect(await storage.write([put('a')])).toHaveLength(1)
    await expect(storage.write([put('')])).rejects.toMatchObject({ code: 'STORAGE_BAD_ID' })
  })
})

describe('a cached storage', () => {
  it('gives what was read again without fetching it, as a copy, within its bounds', async () => {
    const data = memoryData()
    await (await defined(memoryStorage({ data }))).write(['a', 'b', 'c'].map((id) => put(id)))
    const { calls, adapter } = counted(memoryStorage({ data }))
    const storage = await defined(cached(adapter, { maxRecords: 2, freshness: 'by-hand' }))
    const [first] = await storage.get('c', ['a'])
    ;(first!.value as { n: number }).n = 99
    expect((await storage.get('c', ['a']))[0]?.value).toEqual({ n: 1 })
    expect(calls).toEqual(['define 2', 'get 1'])
    // Of three, the one that was not used for longest goes.
    await storage.get('c', ['b'])
    await storage.get('c', ['a'])
    await storage.get('c', ['c', 'none'])
    calls.length = 0
    await storage.get('c', ['a', 'c', 'none'])
    await storage.get('c', ['b'])
    expect(calls).toEqual(['get 1', 'get 1'])
    expect(() => cached(adapter, { maxRecords: 0 })).toThrow(RangeError)
  })

  it('shows what others wrote after a refresh, or always after asking for the changes alone', async () => {
    const data = memoryData()
    const other = await defined(memoryStorage({ data }))
    await other.write([put('a')])
    const byHand = await defined(cached(memoryStorage({ data }), { freshness: 'by-hand' }))
    const { calls, adapter } = counted(memoryStorage({ data }))
    const always = await defined(cached(adapter))
    await Promise.all([byHand.get('c', ['a']), always.get('c', ['a'])])
    await other.write([put('a', 2)])
    expect((await byHand.get('c', ['a']))[0]?.value).toEqual({ n: 1 })
    await byHand.refresh()
    expect((await byHand.get('c', ['a']))[0]?.value).toEqual({ n: 2 })
    expect((await always.get('c', ['a']))[0]?.value).toEqual({ n: 2 })
    calls.length = 0
    await always.get('c', ['a'])
    expect(calls).toEqual(['changes 1000'])
  })

  it('keeps nothing of which it does not know how it ended', async () => {
    const data = memoryData()
    const below = await defined(memoryStorage({ data }))
    await below.write([put('a')])
    const storage = await defined(
      cached(
        {
          ...below,
          async write(writes) {
            await below.write(writes)
            throw new StorageError('STORAGE_UNAVAILABLE', { storage: 'below' })
          },
        },
        { freshness: 'by-hand' },
      ),
    )
    await storage.get('c', ['a'])
    await expect(storage.write([put('a', 2)])).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    expect((await storage.get('c', ['a']))[0]?.value).toEqual({ n: 2 })
  })

  it('does not keep what was read before a write that ended first', async () => {
    const data = memoryData()
    const below = await defined(memoryStorage({ data }))
    await below.write([put('a')])
    let letGo = (): void => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    let isHeld = true
    const storage = await defined(
      cached(
        {
          ...below,
          async get(collection, ids) {
            const records = await below.get(collection, ids)
            if (isHeld) await held
            return records
          },
        },
        { freshness: 'by-hand' },
      ),
    )
    const early = storage.get('c', ['a'])
    await storage.write([put('a', 2)])
    isHeld = false
    letGo()
    await early
    expect((await storage.get('c', ['a']))[0]?.value).toEqual({ n: 2 })
  })

  it('reads the changes again for a refresh that was asked for while one was under way', async () => {
    const data = memoryData()
    const below = await defined(memoryStorage({ data }))
    await below.write([put('a')])
    let letGo = (): void => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const slow: StorageAdapter = {
      ...below,
      async changes(query) {
        const page = await below.changes(query)
        await held
        return page
      },
    }
    const storage = await defined(cached(slow, { freshness: 'by-hand' }))
    const early = storage.refresh()
    await storage.get('c', ['a'])
    await below.write([put('a', 2)])
    const again = storage.refresh()
    letGo()
    await again
    await early
    expect((await storage.get('c', ['a']))[0]?.value).toEqual({ n: 2 })
    expect(again).not.toBe(early)
  })

  it('equals the storage below it, whoever writes', async () => {
    const act = fc.record({
      by: fc.nat(2),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      kind: fc.constantFrom('put', 'delete', 'get'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), fc.boolean(), async (acts, isByHand) => {
        const data = memoryData()
        const below = await defined(memoryStorage({ data }))
        const caches = [1, 2, 3].map((maxRecords) =>
          cached(memoryStorage({ data }), { maxRecords, freshness: isByHand ? 'by-hand' : 'always' }),
        )
        await Promise.all(caches.map(defined))
        for (const [n, { by, id, kind }] of acts.entries()) {
          const storage = caches[by]!
          if (kind === 'get') {
            if (isByHand) await storage.refresh()
          } else await storage.write([kind === 'put' ? put(id, n) : { kind: 'delete', collection: 'c', id }])
          // Own writes show without a refresh; of others, only what is always fresh.
          const ids = kind === 'get' || !isByHand ? ['d', 'a', 'b', 'c', 'a'] : [id]
          expect(await storage.get('c', ids)).toEqual(await below.get('c', ids))
        }
      }),
      { numRuns: 300 },
    )
  })
})
