import type { StorageAdapter } from '@sasando/storage'
import { verifyAudit } from '@sasando/storage/audit'

import { people } from './import-batches.ts'

export interface BatchesThere {
  readonly whole: ReadonlySet<number>
  readonly torn: ReadonlySet<number>
}

/** Which batches from `first` to before `end` are there: documents, entries of the index, event, and changes. */
export async function batchesThere(storage: StorageAdapter, first: number, end: number): Promise<BatchesThere> {
  const [whole, torn] = [new Set<number>(), new Set<number>()]
  for (let batch = first; batch < end; batch++) {
    const ids = Array.from({ length: people }, (_, index) => `${batch}-${index}`)
    const [event] = await storage.get('events', [String(batch)])
    const found = (await storage.get('people', ids)).filter((person) => person !== undefined)
    const listed = (await storage.list('people', { index: 'by-batch', equals: [batch], limit: 2 * people })).records
    // All of a batch have numbers next to each other: the event the last but those of the log.
    const last = Number(event?.revision ?? found[0]?.revision ?? 0)
    const { changes } = await storage.changes({ after: String(Math.max(0, last - people - 1)), limit: people + 1 })
    const told = changes.filter(({ id }) => id === String(batch) || ids.includes(id))
    const parts = [event === undefined ? 0 : people, found.length, listed.length, Math.max(0, told.length - 1)]
    if (parts.every((part) => part === people)) whole.add(batch)
    else if (parts.some((part) => part > 0)) torn.add(batch)
  }
  return { whole, torn }
}

/** What is wrong with the log of a store with so many batches; undefined where nothing is. */
export async function faultOfLog(storage: StorageAdapter, batches: number): Promise<string | undefined> {
  const { ok, problems, unlogged, entries, records } = await verifyAudit(storage)
  if (!ok) return JSON.stringify(problems.slice(0, 3))
  if (unlogged.length > 0) return `${unlogged.length} records are not in the log`
  if (entries === batches && records === batches * (people + 1)) return undefined
  return `${entries} entries for ${records} records of ${batches} batches`
}
