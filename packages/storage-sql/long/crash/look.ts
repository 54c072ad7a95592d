import type { StorageAdapter } from '@sasando/storage'

export interface BatchesThere {
  readonly whole: ReadonlySet<number>
  readonly torn: ReadonlySet<number>
}

/** Which batches from `first` to before `end` are there: documents, entries of the index, event, and changes. */
export async function batchesThere(storage: StorageAdapter, first: number, end: number): Promise<BatchesThere> {
  const [whole, torn] = [new Set<number>(), new Set<number>()]
  for (let batch = first; batch < end; batch++) {
    const ids = Array.from({ length: 10 }, (_, index) => `${batch}-${index}`)
    const [event] = await storage.get('events', [String(batch)])
    const people = (await storage.get('people', ids)).filter((person) => person !== undefined)
    const listed = (await storage.list('people', { index: 'by-batch', equals: [batch], limit: 20 })).records
    const last = Number(event?.revision ?? people[0]?.revision ?? 0)
    const { changes } = await storage.changes({ after: String(Math.max(0, last - 11)), limit: 11 })
    const told = changes.filter(({ id }) => id === String(batch) || ids.includes(id))
    const parts = [event === undefined ? 0 : 10, people.length, listed.length, Math.max(0, told.length - 1)]
    if (parts.every((part) => part === 10)) whole.add(batch)
    else if (parts.some((part) => part > 0)) torn.add(batch)
  }
  return { whole, torn }
}
