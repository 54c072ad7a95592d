import { fingerprint } from '@sasando/core'
import { isStorageError, memoryData, memoryStorage, type StorageAdapter, type Write } from '@sasando/storage'
import {
  audited,
  formatAuditProblem,
  listEntries,
  verifyAudit,
  type AuditedStorage,
  type AuditEntry,
  type AuditOptions,
} from '@sasando/storage/audit'
import { idempotencyCollection, idempotencyDefinition } from '@sasando/storage/wire'
import { expect, it } from 'vitest'

const options: AuditOptions = { now: () => Date.UTC(2026, 0, 5), actor: 'p-1' }

async function opened(
  more: Partial<AuditOptions> = {},
): Promise<{ readonly raw: StorageAdapter; readonly storage: AuditedStorage }> {
  const raw = memoryStorage()
  const storage = audited(raw, { ...options, ...more })
  await storage.define([{ name: 'cases' }, { name: 'people' }])
  return { raw, storage }
}

async function entriesOf(raw: StorageAdapter): Promise<readonly AuditEntry[]> {
  const { records } = await raw.list('audit-entries', { limit: 1000 })
  return records.map(({ value }) => value as unknown as AuditEntry)
}

const put = (collection: string, id: string, value: unknown = {}, more = {}): never =>
  ({ kind: 'put', collection, id, value, ...more }) as never

it('logs a batch in the batch itself, an entry for each stream, with digests and no content', async () => {
  const { raw, storage } = await opened()
  await storage.write([put('cases', 'k-1', { nilai: 1 }), put('people', 'p-9'), put('cases', 'k-2')])
  await storage.by({ actor: 'p-2', reason: 'salah entri' }).write([{ kind: 'delete', collection: 'cases', id: 'k-1' }])
  const [first, second, third] = await entriesOf(raw)
  expect(first).toMatchObject({
    stream: 'cases',
    sequence: 1,
    previous: null,
    instant: '2026-01-05T00:00:00.000Z',
    actor: 'p-1',
    act: 'write',
    records: [
      { collection: 'cases', id: 'k-1', digest: fingerprint({ nilai: 1 }) },
      { collection: 'cases', id: 'k-2', digest: fingerprint({}) },
    ],
  })
  expect(second).toMatchObject({
    sequence: 2,
    previous: first!.hash,
    actor: 'p-2',
    reason: 'salah entri',
    records: [{ id: 'k-1', digest: null }],
  })
  expect(third).toMatchObject({ stream: 'people', sequence: 1 })
  expect(await verifyAudit(raw)).toMatchObject({ ok: true, entries: 3, records: 2, unlogged: [] })
})

it('leaves no entry of a batch that was refused, and tells only the conflicts of the caller', async () => {
  const { raw, storage } = await opened()
  await storage.write([put('cases', 'k-1')])
  const error = await storage.write([put('cases', 'k-1', 2, { expected: null }), put('people', 'p-1')]).catch(String)
  expect(error).toContain('cases/k-1')
  expect(await entriesOf(raw)).toHaveLength(1)
  expect((await verifyAudit(raw)).ok).toBe(true)
})

it('serialises writers of several processes on one stream, and loses none', async () => {
  const data = memoryData()
  const writers = await Promise.all(
    Array.from({ length: 5 }, async (_, index) => {
      const storage = audited(memoryStorage({ data }), { ...options, actor: `p-${index}` })
      await storage.define([{ name: 'cases' }])
      return storage
    }),
  )
  await Promise.all(
    writers.flatMap((storage, writer) =>
      Array.from({ length: 20 }, (_, index) => storage.write([put('cases', `${writer}-${index}`)])),
    ),
  )
  const raw = memoryStorage({ data })
  const report = await verifyAudit(raw)
  expect(report).toMatchObject({ ok: true, entries: 100, records: 100 })
})

it('gives up, with nothing written, where others are faster again and again', async () => {
  const data = memoryData()
  const inner = memoryStorage({ data })
  const other = audited(memoryStorage({ data }), options)
  await other.define([{ name: 'cases' }])
  let busy = 0
  const overtaken: StorageAdapter = {
    ...inner,
    async write(writes) {
      await other.write([put('cases', `other-${(busy += 1)}`)])
      return inner.write(writes)
    },
  }
  const storage = audited(overtaken, { ...options, retries: 3 })
  await storage.define([{ name: 'cases' }])
  await expect(storage.write([put('cases', 'mine')])).rejects.toSatisfy((error) =>
    isStorageError(error, 'STORAGE_UNAVAILABLE'),
  )
  expect(busy).toBe(4)
  expect(await other.get('cases', ['mine'])).toEqual([undefined])
})

it('hashes what it writes, also where the caller changes the value meanwhile', async () => {
  const { raw, storage } = await opened()
  const value = { nilai: 1 }
  const written = storage.write([put('cases', 'k-1', value)])
  value.nilai = 2
  await written
  expect((await storage.get('cases', ['k-1']))[0]!.value).toEqual({ nilai: 1 })
  expect((await verifyAudit(raw)).ok).toBe(true)
})

it.each([Number.NaN, -8.64e15, 8.64e15, Number.POSITIVE_INFINITY, 0])('takes a clock that says %d', async (instant) => {
  const { raw, storage } = await opened()
  await storage.write([put('cases', 'k-1')])
  const wrong = audited(raw, { ...options, now: () => instant })
  await wrong.define([{ name: 'cases' }])
  await wrong.write([put('cases', 'k-2')])
  expect(await verifyAudit(raw)).toMatchObject({ ok: true, entries: 2 })
})

it('keeps its collections out of reach', async () => {
  const { storage } = await opened()
  await storage.write([put('cases', 'k-1')])
  await expect(storage.define([{ name: 'audit-entries' }])).rejects.toMatchObject({
    code: 'STORAGE_BAD_ID',
    data: { reason: 'reserved' },
  })
  const entry = ['cases/000000000001']
  await expect(storage.get('audit-entries', entry)).rejects.toMatchObject({ code: 'STORAGE_NOT_DEFINED' })
  await expect(storage.list('audit-heads', { limit: 1 })).rejects.toMatchObject({ code: 'STORAGE_NOT_DEFINED' })
  await expect(storage.write([put('audit-heads', 'cases')])).rejects.toMatchObject({ code: 'STORAGE_NOT_DEFINED' })
  expect((await storage.changes({ limit: 10 })).changes.map(({ id }) => id)).toEqual(['k-1'])
})

it('shows no NIP, and yet knows whose record was changed behind its back', async () => {
  const nip = '198503172010011002'
  const { raw, storage } = await opened({ actor: `nip ${nip}`, reason: '19850317 201001 1 002 lapor' })
  await storage.write([put('people', nip, { nama: 'Andi' })])
  const shown = JSON.stringify(await entriesOf(raw))
  expect(shown).not.toMatch(/1985/)
  expect(shown).toContain('***002 lapor')
  expect((await verifyAudit(raw)).ok).toBe(true)
  await raw.define([{ name: 'people' }])
  await raw.write([put('people', nip, { nama: 'Budi' })])
  const [problem] = (await verifyAudit(raw)).problems
  expect(problem).toMatchObject({ code: 'AUDIT_RECORD_CHANGED', data: { id: nip, sequence: 1 } })
  expect(formatAuditProblem(problem!, { locale: 'en' })).toBe(
    `The record people/***002 was changed behind the log's back (last logged by entry 1 of the stream "people").`,
  )
  expect(formatAuditProblem(problem!, { nip: 'shown' })).toContain(nip)
})

it('says nothing of the marks that a server writes beside each batch', async () => {
  const raw = memoryStorage()
  const storage = audited(raw, { now: () => 0, actor: 'p-1' })
  await storage.define([{ name: 'cases' }, idempotencyDefinition])
  const mark = (id: string): Write => ({ kind: 'put', collection: idempotencyCollection, id, value: { at: 1 } })
  await storage.write([{ kind: 'put', collection: 'cases', id: 'a', value: 1 }, mark('m-1')])
  await storage.write([mark('m-2')])
  await storage.write([{ kind: 'delete', collection: idempotencyCollection, id: 'm-1' }])
  const { entries } = await listEntries(raw, { stream: 'cases', limit: 9 })
  expect(entries.map(({ records }) => records.map(({ id }) => id))).toEqual([['a']])
  expect(await verifyAudit(raw)).toMatchObject({ ok: true, entries: 1 })
})
