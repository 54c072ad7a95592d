/**
 * A log that shows what was done behind its back: entries in the batch of what they are about, chained, signed and verified;
 * erasure of personal text, and a log of who read what.
 *
 * @packageDocumentation
 */

export { audited, type AuditContext, type AuditedStorage, type AuditNote, type AuditOptions } from './audited.ts'
export type { AuditAct, AuditedRecord, AuditEntry, AuditHead } from './entry.ts'
export { verifyAudit } from './verify-audit.ts'
export { AuditVerifier, type VerifiedRecord, type VerifyAuditOptions } from './verifier.ts'
export type {
  AuditedPlace,
  AuditPlace,
  AuditProblem,
  AuditProblemCode,
  AuditProblemData,
  AuditReport,
} from './problem.ts'
export { formatAuditProblem, type FormatAuditOptions } from './format-problem.ts'
export { auditSigner, createAuditKey, type AuditPrivateKey, type AuditSigner } from './signer.ts'
export { auditHeads, readSignedHeads, signHeads, type SignedHeads, type SignOptions } from './signed-heads.ts'
export { sealDay } from './seal-day.ts'
export { headReceipt } from './head-receipt.ts'
export { listEntries, type EntryQuery } from './list-entries.ts'
export { accessLogged, type AccessOptions } from './access-logged.ts'
export { openVault, type Erasure, type SealedText, type Vault } from './vault.ts'
export { maskNip } from './mask-nip.ts'
export type { Sha256 } from './sha256.ts'
