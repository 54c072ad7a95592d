import { exportStore, memoryStorage, verifyExport, type StorageAdapter } from '@sasando/storage'
import { audited, verifyAudit, type AuditReport } from '@sasando/storage/audit'
import { expect, it } from 'vitest'

const people = 60
/** NIPs that are alike in the three digits that the log shows, by fours. */
const idOf = (index: number): string =>
  index % 2 === 0 ? `k-${index}` : `1980031720050${index % 4}1${String(index).padStart(3, '0')}`

/** A store of several streams, and one that was tampered with in every way that concerns records. */
async function stores(): Promise<{ readonly whole: StorageAdapter; readonly harmed: StorageAdapter }> {
  const made = async (): Promise<StorageAdapter> => {
    const raw = memoryStorage()
    const storage = audited(raw, { now: () => 0, actor: 'p-1' })
    await storage.define([{ name: 'cases' }, { name: 'people' }])
    for (let index = 0; index < people; index++)
      await storage.write([
        { kind: 'put', collection: 'cases', id: idOf(index), value: index },
        { kind: 'put', collection: 'people', id: idOf(index), value: index },
      ])
    await storage.write([{ kind: 'delete', collection: 'cases', id: idOf(7) }])
    return raw
  }
  const harmed = await made()
  for (let index = 0; index < people; index += 5) {
    await harmed.write([{ kind: 'put', collection: 'cases', id: idOf(index), value: -1 }])
    await harmed.write([{ kind: 'delete', collection: 'people', id: idOf(index + 1) }])
    await harmed.write([{ kind: 'put', collection: 'people', id: `new ${idOf(index)}`, value: 0 }])
  }
  await harmed.write([{ kind: 'put', collection: 'cases', id: idOf(7), value: 7 }])
  // Another log writes of the same records in streams of its own.
  const other = audited(harmed, { now: () => 0, actor: 'p-2', streamOf: ({ collection }) => `other-${collection}` })
  await other.define([{ name: 'cases' }])
  await other.write([{ kind: 'put', collection: 'cases', id: idOf(2), value: 2 }])
  return { whole: await made(), harmed }
}

const comparable = ({ problems, ...report }: AuditReport): object => ({
  ...report,
  problems: new Set(problems.map((problem) => JSON.stringify(problem))),
})

it.each([1, 3, 16, 100])('what is found does not depend on how many digests are held: %i', async (digests) => {
  const { whole, harmed } = await stores()
  expect(await verifyAudit(whole, { digests })).toEqual(await verifyAudit(whole, { digests: 1000 }))
  const all = await verifyAudit(harmed, { digests: 1000 })
  expect(all.problems.length).toBeGreaterThan(35)
  expect(comparable(await verifyAudit(harmed, { digests }))).toEqual(comparable(all))
})

it('a store of more records is read more than once, and one of fewer once', async () => {
  const { whole } = await stores()
  const readings = async (digests: number): Promise<number> => {
    let count = 0
    const counted: StorageAdapter = {
      ...whole,
      async list(collection, query) {
        if (collection === 'cases' && query.after === undefined) count += 1
        return whole.list(collection, query)
      },
    }
    await verifyAudit(counted, { digests })
    return count
  }
  expect(await readings(120)).toBe(1)
  expect(await readings(70)).toBe(2)
  expect(await readings(20)).toBeGreaterThanOrEqual(8)
})

it('an export that can be opened again is read in the same way, and one that cannot at once', async () => {
  const { harmed } = await stores()
  const lines: string[] = []
  const collections = [{ name: 'cases' }, { name: 'people' }]
  for await (const line of exportStore(harmed, { collections, nip: 'kept' })) lines.push(line)
  let opened = 0
  async function* open() {
    opened += 1
    yield* lines
  }
  const all = await verifyExport(open())
  expect(comparable(await verifyExport(open, { digests: 10 }))).toEqual(comparable(all))
  expect(opened).toBeGreaterThanOrEqual(10)
  expect(comparable(await verifyExport(open(), { digests: 10 }))).toEqual(comparable(all))
})
