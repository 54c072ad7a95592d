import type { AuditReport } from '../audit/problem.ts'
import { AuditVerifier, type VerifyAuditOptions } from '../audit/verifier.ts'
import type { TransferSource } from './lines.ts'
import { readExport } from './read-export.ts'
import { TransferError } from './transfer-error.ts'

/**
 * Verifies the log in an export, and its records by the log, in one reading: no store is needed.
 *
 * @throws TransferError for what is no export, not the one that was written, or masked
 */
export async function verifyExport(source: TransferSource, options: VerifyAuditOptions = {}): Promise<AuditReport> {
  const verifier = new AuditVerifier(options)
  await verifier.begin()
  const records = readExport(source)
  while (true) {
    const { done, value } = await records.next()
    if (!done) {
      await verifier.record(value)
      continue
    }
    if (value.head.masked) throw new TransferError('TRANSFER_MASKED', {})
    return verifier.end()
  }
}
