import type { StorageAdapter } from '../adapter.ts'
import { auditDefinitions, streamKey } from './collections.ts'
import { readEntry, type AuditEntry } from './entry.ts'

export interface EntryQuery {
  readonly stream: string
  /** `next` of the page before. */
  readonly after?: string
  /** 1 to 1000. */
  readonly limit: number
  /** The newest first. */
  readonly descending?: boolean
}

/** One page of the entries of a stream, from the storage below the audited one. Says nothing of whether they hold. */
export async function listEntries(
  storage: StorageAdapter,
  { stream, ...query }: EntryQuery,
): Promise<{ readonly entries: readonly AuditEntry[]; readonly next?: string }> {
  await storage.define(auditDefinitions)
  const { records, next } = await storage.list('audit-entries', { ...query, prefix: `${streamKey(stream)}/` })
  const entries = records.map(({ value }) => readEntry(value)).filter((entry) => entry !== undefined)
  return next === undefined ? { entries } : { entries, next }
}
