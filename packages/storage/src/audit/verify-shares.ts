import type { AuditReport } from './problem.ts'
import { AuditVerifier, mostProblems, type VerifyAuditOptions } from './verifier.ts'

/** Verifies by as many readings as the bound of memory asks for. @param read - gives a verifier every record, in order */
export async function verifyShares(
  options: VerifyAuditOptions,
  read: (verifier: AuditVerifier) => Promise<void>,
): Promise<AuditReport> {
  const first = new AuditVerifier(options)
  let report = await reading(first, read)
  for (const further of first.further()) {
    const { problems, unmatched } = await reading(new AuditVerifier(options, further), read)
    const all = [...report.problems, ...problems].slice(0, mostProblems)
    report = { ...report, ok: all.length === 0, problems: all, unmatched: report.unmatched + unmatched }
  }
  return report
}

async function reading(
  verifier: AuditVerifier,
  read: (verifier: AuditVerifier) => Promise<void>,
): Promise<AuditReport> {
  await verifier.begin()
  await read(verifier)
  return verifier.end()
}
