import type { AuditReport } from '../audit/problem.ts'
import type { AuditVerifier, VerifyAuditOptions } from '../audit/verifier.ts'
import { verifyShares } from '../audit/verify-shares.ts'
import type { TransferSource } from './lines.ts'
import { readExport } from './read-export.ts'
import { TransferError } from './transfer-error.ts'

/**
 * Verifies the log in an export, and its records by the log: no store is needed.
 *
 * @param open - the file from its beginning, each time: it is read several times where it has more records than are held at
 *   a time. What is given once is read once, and one digest is held for each record
 * @throws TransferError for what is no export, not the one that was written, or masked
 */
export function verifyExport(
  open: TransferSource | (() => TransferSource),
  options: VerifyAuditOptions = {},
): Promise<AuditReport> {
  return typeof open === 'function'
    ? verifyShares(options, (verifier) => readAll(open(), verifier))
    : verifyShares({ ...options, digests: Infinity }, (verifier) => readAll(open, verifier))
}

async function readAll(source: TransferSource, verifier: AuditVerifier): Promise<void> {
  const records = readExport(source)
  while (true) {
    const { done, value } = await records.next()
    if (!done) {
      await verifier.record(value)
      continue
    }
    if (value.head.masked) throw new TransferError('TRANSFER_MASKED', {})
    return
  }
}
