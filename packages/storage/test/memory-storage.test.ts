import { describe, expect, it } from 'vitest'

import { indexKey, memoryData, memoryStorage, type Scalar, type StorageAdapter } from '@sasando/storage'

async function defined(storage: StorageAdapter): Promise<StorageAdapter> {
  await storage.define([{ name: 'c', indexes: { 'by-n': [['n']] } }, { name: 'd' }])
  return storage
}

describe('the memory storage', () => {
  it('writes a batch over collections whole or not at all, and lists every conflict', async () => {
    const storage = await defined(memoryStorage())
    const [revision] = await storage.write([{ kind: 'put', collection: 'c', id: 'a', value: 1, expected: null }])
    const write = storage.write([
      { kind: 'put', collection: 'd', id: 'x', value: 1 },
      { kind: 'put', collection: 'c', id: 'a', value: 2, expected: null },
      { kind: 'delete', collection: 'd', id: 'gone', expected: '7' },
    ])
    await expect(write).rejects.toMatchObject({
      code: 'STORAGE_CONFLICT',
      data: {
        conflicts: [
          { collection: 'c', id: 'a', actual: revision },
          { collection: 'd', id: 'gone', actual: null },
        ],
      },
    })
    expect(await storage.get('d', ['x'])).toEqual([undefined])
    expect((await storage.changes({ limit: 9 })).changes).toHaveLength(1)
  })

  it('pages through equal keys in both directions while others write', async () => {
    const data = memoryData()
    const [mine, other] = [await defined(memoryStorage({ data })), await defined(memoryStorage({ data }))]
    const ids = Array.from({ length: 2000 }, (_, index) => String(index).padStart(4, '0'))
    await mine.write(ids.map((id) => ({ kind: 'put', collection: 'c', id, value: { n: 1 } })))
    for (const descending of [false, true]) {
      const met: string[] = []
      let after: string | undefined
      do {
        const page = await mine.list('c', {
          index: 'by-n',
          equals: [1],
          limit: 300,
          descending,
          ...(after === undefined ? {} : { after }),
        })
        met.push(...page.records.map(({ id }) => id))
        after = page.next
        await other.write([{ kind: 'put', collection: 'c', id: `new-${descending}-${met.length}`, value: { n: 2 } }])
      } while (after !== undefined)
      expect(met).toEqual(descending ? ids.toReversed() : ids)
    }
  })

  it('refuses a cursor of another query, and everything once it is closed', async () => {
    const storage = await defined(memoryStorage())
    await storage.write(['a', 'b'].map((id) => ({ kind: 'put', collection: 'c', id, value: {} })))
    const { next } = await storage.list('c', { limit: 1 })
    await expect(storage.list('c', { limit: 1, descending: true, after: next! })).rejects.toMatchObject({
      code: 'STORAGE_BAD_CURSOR',
    })
    await storage.close()
    await expect(storage.get('c', ['a'])).rejects.toMatchObject({ code: 'STORAGE_CLOSED' })
  })

  it.each([
    ['STORAGE_BAD_ID', { id: 'a\u0000' }],
    ['STORAGE_BAD_ID', { id: '\uD800' }],
    ['STORAGE_BAD_ID', { id: '' }],
    ['STORAGE_NOT_JSON', { value: [1, { a: undefined }] }],
    ['STORAGE_NOT_JSON', { value: Number.NaN }],
    ['STORAGE_NOT_JSON', { value: new Date(0) }],
    ['STORAGE_TOO_LARGE', { value: JSON.parse(`${'['.repeat(65)}${']'.repeat(65)}`) as unknown }],
    ['STORAGE_TOO_LARGE', { value: 'x'.repeat(2000) }],
    ['STORAGE_TOO_LARGE', { value: { n: 'x'.repeat(600) } }],
    ['STORAGE_NOT_DEFINED', { collection: 'e' }],
  ])('%s for %o', async (code, more) => {
    const storage = await defined(memoryStorage({ maxDocumentBytes: 1000 }))
    const write = { kind: 'put', collection: 'c', id: 'a', value: 1, ...more } as never
    await expect(storage.write([write])).rejects.toMatchObject({ code })
  })
})

it('keys of an index come in the order of their values', () => {
  const values: Scalar[] = [
    null,
    false,
    true,
    -1e300,
    -2,
    -1.5,
    -0,
    1e-300,
    1,
    2,
    10,
    '',
    '\u0000',
    '\u0000a',
    '\u0001',
    '\u0001\u0001',
  ]
  values.push('\u0002', 'a', 'a\u0000', 'a\u0000b', 'a\u0001', 'ab', '\u{1F600}', '\uFFFD')
  const keys = values.map((value) => indexKey([value, 'z']))
  expect([...keys].sort()).toEqual(keys)
  expect(indexKey([-0])).toBe(indexKey([0]))
  // A list by equal values is that of a beginning: no key may begin with another, whatever id follows.
  expect(keys.filter((key) => keys.some((other) => other !== key && key.startsWith(other.slice(0, -3))))).toEqual([])
})
