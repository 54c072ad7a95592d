import type { TransferSource } from './lines.ts'
import { readExport, type TransferSummary } from './read-export.ts'

/** Reads an export to its end and gives what it says of itself. @throws TransferError */
export async function checkExport(source: TransferSource): Promise<TransferSummary> {
  const records = readExport(source)
  while (true) {
    const { done, value } = await records.next()
    if (done) return value
  }
}
