import {
  checkExport,
  exportStore,
  formatTransferError,
  importStore,
  isTransferError,
  memoryData,
  memoryStorage,
  verifyExport,
  type CollectionDefinition,
  type StorageAdapter,
  type TransferSource,
} from '@sasando/storage'
import { audited, verifyAudit } from '@sasando/storage/audit'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const collections: readonly CollectionDefinition[] = [
  { name: 'people' },
  { name: 'cases', indexes: { 'by-unit': [['unit'], ['opened', 'on']] } },
]
const nip = '198503172010011002'

async function filled(): Promise<StorageAdapter> {
  const raw = memoryStorage()
  const storage = audited(raw, { now: () => 0, actor: 'p-1' })
  await storage.define(collections)
  for (let index = 0; index < 30; index++)
    await storage.write([
      {
        kind: 'put',
        collection: 'cases',
        id: `k-${index}`,
        value: { unit: `u${index % 3}`, catatan: `"é\n ${index}` },
      },
      { kind: 'put', collection: 'people', id: `${nip.slice(0, -2)}${10 + index}`, value: { nama: 'Andi', nip } },
    ])
  await storage.write([{ kind: 'delete', collection: 'cases', id: 'k-3' }])
  return raw
}

async function textOf(storage: StorageAdapter, more = {}): Promise<string> {
  let text = ''
  for await (const piece of exportStore(storage, { collections, nip: 'kept', ...more })) text += piece
  return text
}

/** In pieces that are cut anywhere, also within a letter. */
async function* pieces(text: string, length = 1000): TransferSource {
  const bytes = new TextEncoder().encode(text)
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length)
}

async function codeOf(text: string): Promise<string | undefined> {
  try {
    await checkExport(pieces(text))
    return undefined
  } catch (error) {
    if (!isTransferError(error)) throw error
    expect(formatTransferError(error, 'id')).not.toMatch(/undefined|NaN/)
    return error.code
  }
}

it('round-trips a store with its log byte for byte', async () => {
  const raw = await filled()
  const text = await textOf(raw)
  const other = memoryStorage()
  expect(await importStore(other, () => pieces(text, 7))).toEqual({ records: 123, resumed: 0 })
  expect(await textOf(other)).toBe(text)
  expect(await verifyAudit(other)).toMatchObject({ ok: true, entries: 61, records: 59 })
  expect((await other.list('cases', { index: 'by-unit', equals: ['u1'], limit: 50 })).records).toHaveLength(10)
  // The log goes on where it was.
  const storage = audited(other, { now: () => 0, actor: 'p-2' })
  await storage.define(collections)
  await storage.write([{ kind: 'put', collection: 'cases', id: 'k-3', value: {} }])
  expect(await verifyAudit(other)).toMatchObject({ ok: true, entries: 62 })
})

it('round-trips whatever a store may hold', async () => {
  const id = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => !/\p{Cc}|\p{Surrogate}/u.test(text))
  const value = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 })
  const records = fc.uniqueArray(fc.record({ id, value }), { selector: (record) => record.id, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(records, records, fc.integer({ min: 1, max: 50 }), async (cases, people, length) => {
      const store = memoryStorage()
      await store.define(collections)
      const put = (collection: string, record: { readonly id: string; readonly value: unknown }): never =>
        ({ kind: 'put', collection, ...record }) as never
      await store.write([...cases.map((each) => put('cases', each)), ...people.map((each) => put('people', each))])
      const text = await textOf(store)
      const other = memoryStorage()
      await importStore(other, () => pieces(text, length))
      expect(await textOf(other)).toBe(text)
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('refuses a file in which anything was changed, wherever', async () => {
  const text = await textOf(await filled())
  const lines = text.split('\n')
  const random = fc.nat({ max: text.length - 2 })
  await fc.assert(
    fc.asyncProperty(
      random,
      fc.constantFrom('x', '0', '"', ' ', '\n', 'é'),
      fc.nat({ max: 3 }),
      async (at, letter, cut) => {
        const changed = text.slice(0, at) + letter + text.slice(at + cut)
        fc.pre(changed !== text)
        expect(await codeOf(changed)).toMatch(/^TRANSFER_/)
      },
    ),
    { numRuns: 150 },
  )
  const without = (line: number): string => lines.toSpliced(line, 1).join('\n')
  expect(await codeOf(without(lines.length - 2))).toBe('TRANSFER_CUT_OFF')
  expect(await codeOf(without(0))).toBe('TRANSFER_NOT_OURS')
  expect(await codeOf(without(lines.length - 5))).toBe('TRANSFER_COUNT')
  expect(await codeOf(lines.toSpliced(70, 0, lines[70]!).join('\n'))).toBe('TRANSFER_ORDER')
  expect(await codeOf(`${text}${lines[3]!}\n`)).toBe('TRANSFER_GOES_ON')
  expect(await codeOf(text.replace('"version":1', '"version":2'))).toBe('TRANSFER_VERSION')
  expect(await codeOf(text.replace('"nama":"Andi"', '"nama":"Budi"'))).toBe('TRANSFER_CHANGED')
  expect(await codeOf('')).toBe('TRANSFER_NOT_OURS')
  expect(await codeOf('NIP,NAMA\n1,2\n')).toBe('TRANSFER_NOT_OURS')
})

it('writes nothing of a file that is refused, and nothing into a store that has records', async () => {
  const text = await textOf(await filled())
  const store = memoryStorage()
  await store.define(collections)
  const changed = text.replace('"nama":"Andi"', '"nama":"Budi"')
  await expect(importStore(store, () => pieces(changed))).rejects.toMatchObject({
    code: 'TRANSFER_CHANGED',
    data: { collection: 'people' },
  })
  expect((await store.changes({ limit: 10 })).changes).toEqual([])
  await store.write([{ kind: 'put', collection: 'cases', id: 'a', value: 1 }])
  await expect(importStore(store, () => pieces(text))).rejects.toMatchObject({ code: 'TRANSFER_NOT_EMPTY' })
})

it('goes on behind the last batch of an import that was broken off, and refuses another file meanwhile', async () => {
  const text = await textOf(await filled())
  const data = memoryData()
  let left = 2
  const inner = memoryStorage({ data, maxBatch: 21 })
  const breaking: StorageAdapter = {
    ...inner,
    write: async (writes) => {
      if (left-- === 0) throw new Error('killed')
      return inner.write(writes)
    },
  }
  await expect(importStore(breaking, () => pieces(text))).rejects.toThrow('killed')
  const other = await textOf(memoryStorage())
  await expect(importStore(memoryStorage({ data }), () => pieces(other))).rejects.toMatchObject({
    code: 'TRANSFER_OTHER_BEGUN',
  })
  expect(await importStore(memoryStorage({ data }), () => pieces(text))).toEqual({ records: 123, resumed: 40 })
  expect(await textOf(memoryStorage({ data }))).toBe(text)
})

it('masks NIPs unless told otherwise, and such an export is for reading alone', async () => {
  const raw = await filled()
  const text = await textOf(raw, { nip: 'masked' })
  expect(text).not.toContain('19850317')
  expect(text).toContain('***002')
  await expect(importStore(memoryStorage(), () => pieces(text))).rejects.toMatchObject({ code: 'TRANSFER_MASKED' })
})

it('leaves the keys of persons where they are unless told otherwise', async () => {
  const raw = await filled()
  await raw.define([{ name: 'audit-keys' }])
  await raw.write([{ kind: 'put', collection: 'audit-keys', id: 'p-1', value: { key: 'AAAA' } }])
  expect(await textOf(raw)).not.toContain('AAAA')
  const text = await textOf(raw, { keys: true })
  expect(text).toContain('AAAA')
  expect((await verifyExport(pieces(text))).ok).toBe(true)
})

it('gives no export of a store that was written to meanwhile', async () => {
  const raw = await filled()
  const lines = exportStore(raw, { collections })
  await lines.next()
  await raw.write([{ kind: 'put', collection: 'cases', id: 'k-0', value: 'x' }])
  await expect(async () => {
    for await (const _ of lines);
  }).rejects.toMatchObject({ code: 'TRANSFER_MOVED' })
})

it('verifies the log of an export without a store', async () => {
  const raw = await filled()
  expect(await verifyExport(pieces(await textOf(raw)))).toMatchObject({ ok: true, entries: 61, records: 59 })
  await raw.write([{ kind: 'put', collection: 'cases', id: 'k-7', value: { unit: 'u1' } }])
  expect(await verifyExport(pieces(await textOf(raw)))).toMatchObject({
    ok: false,
    problems: [{ code: 'AUDIT_RECORD_CHANGED', data: { id: 'k-7', stream: 'cases', sequence: 8 } }],
  })
})
