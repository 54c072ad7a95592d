import type { Json } from '@sasando/core'
import { memoryStorage, type StorageAdapter } from '@sasando/storage'
import type { AuditEntry, AuditHead } from '@sasando/storage/audit'

/** A record as a thief of the disk sees it. */
interface KeptRecord {
  readonly collection: string
  readonly id: string
  readonly value: Json
}

const page = 500
const auditCollections = ['audit-marks', 'audit-roots', 'audit-heads', 'audit-entries']

/** A store as its records, with which anything can be done behind the log's back. */
export class KeptStore {
  readonly records = new Map<string, KeptRecord>()

  static async of(storage: StorageAdapter, collections: readonly string[]): Promise<KeptStore> {
    const kept = new KeptStore()
    for (const collection of [...auditCollections, ...collections]) {
      let after: string | undefined
      do {
        const { records, next } = await storage.list(collection, { limit: page, ...(after && { after }) })
        for (const { id, value } of records) kept.put(collection, id, value)
        after = next
      } while (after !== undefined)
    }
    return kept
  }

  copy(): KeptStore {
    const copy = new KeptStore()
    for (const { collection, id, value } of this.records.values()) copy.put(collection, id, structuredClone(value))
    return copy
  }

  put(collection: string, id: string, value: unknown): void {
    this.records.set(`${collection}/${id}`, { collection, id, value: value as Json })
  }

  get(collection: string, id: string): Json | undefined {
    return this.records.get(`${collection}/${id}`)?.value
  }

  delete(collection: string, id: string): void {
    this.records.delete(`${collection}/${id}`)
  }

  entry(stream: string, sequence: number): AuditEntry {
    return this.get('audit-entries', idOf(stream, sequence)) as unknown as AuditEntry
  }

  putEntry(stream: string, sequence: number, entry: unknown): void {
    this.put('audit-entries', idOf(stream, sequence), entry)
  }

  deleteEntry(stream: string, sequence: number): void {
    this.delete('audit-entries', idOf(stream, sequence))
  }

  putHead({ stream, sequence, hash }: AuditHead): void {
    this.put('audit-heads', stream, { stream, sequence, hash })
  }

  /** As a store of its own. */
  async open(): Promise<StorageAdapter> {
    const storage = memoryStorage()
    const all = [...this.records.values()]
    await storage.define([...new Set(all.map(({ collection }) => collection))].map((name) => ({ name })))
    for (let start = 0; start < all.length; start += page)
      await storage.write(all.slice(start, start + page).map((record) => ({ kind: 'put', ...record })))
    return storage
  }
}

const idOf = (stream: string, sequence: number): string => `${stream}/${String(sequence).padStart(12, '0')}`
