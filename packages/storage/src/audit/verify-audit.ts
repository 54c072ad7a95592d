import type { StorageAdapter } from '../adapter.ts'
import { allRecords } from './all-records.ts'
import { auditCollections, auditDefinitions } from './collections.ts'
import type { AuditReport } from './problem.ts'
import { auditHeads } from './signed-heads.ts'
import type { AuditVerifier, VerifyAuditOptions } from './verifier.ts'
import { verifyShares } from './verify-shares.ts'

/** So often a store is read again that was written to meanwhile. */
const attempts = 5

/**
 * Reads the whole log and every record that it is about, and names what was changed, deleted, moved, put in, cut off or
 * written past it, with the place. Give it the storage below the audited one. What was cut off or written anew with all
 * hashes is known by `anchors` alone. Memory does not grow with the store, but for the heads of its streams.
 *
 * A store that is written to all the while is better verified by its export.
 */
export async function verifyAudit(storage: StorageAdapter, options: VerifyAuditOptions = {}): Promise<AuditReport> {
  await storage.define(auditDefinitions)
  for (let attempt = 1; ; attempt++) {
    const before = JSON.stringify(await auditHeads(storage))
    const report = await verifyOnce(storage, options)
    if (report.ok || attempt === attempts || JSON.stringify(await auditHeads(storage)) === before) return report
  }
}

const verifyOnce = (storage: StorageAdapter, options: VerifyAuditOptions): Promise<AuditReport> =>
  verifyShares(options, (verifier) => readAll(storage, verifier))

async function readAll(storage: StorageAdapter, verifier: AuditVerifier): Promise<void> {
  for (const collection of auditCollections)
    for await (const record of allRecords(storage, collection)) await verifier.record(record)
  for (const name of verifier.collections().filter((each) => /^(?!audit-)[a-z][a-z0-9-]{0,39}$/.test(each))) {
    await storage.define([{ name }])
    for await (const record of allRecords(storage, name)) await verifier.record(record)
  }
}
