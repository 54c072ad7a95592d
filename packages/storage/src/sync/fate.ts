import { refKey, type DocumentRef } from './document-ref.ts'
import type { MemberKey } from './members.ts'
import type { OutboxEntry } from './outbox-entry.ts'

/**
 * What becomes of a write in the batches that wait behind it. A value that the same device has replaced since, was
 * replaced on purpose: if it does not win, nothing is lost.
 */
export interface Fate {
  /** Whether a later batch deletes the document. */
  isDeleted(document: DocumentRef, sequence: number): boolean
  /** Whether a later batch changes the member. */
  isRewritten(document: DocumentRef, key: MemberKey, sequence: number): boolean
}

export function fateOf(entries: readonly OutboxEntry[]): Fate {
  const deletedBy = new Map<string, number>()
  const rewrittenBy = new Map<string, number>()
  for (const { sequence, writes } of entries)
    for (const write of writes) {
      if (write.kind === 'delete') deletedBy.set(refKey(write), sequence)
      else for (const { key } of write.changed) rewrittenBy.set(`${refKey(write)}\n${key}`, sequence)
    }
  const isLater = (later: number | undefined, sequence: number): boolean => later !== undefined && later > sequence
  return {
    isDeleted: (document, sequence) => isLater(deletedBy.get(refKey(document)), sequence),
    isRewritten: (document, key, sequence) => isLater(rewrittenBy.get(`${refKey(document)}\n${key}`), sequence),
  }
}
