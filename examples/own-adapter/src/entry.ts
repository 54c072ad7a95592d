import type { CollectionDefinition, StoredRecord } from '@sasando/storage'

/** One line of the file: what became known, or one batch. */
export type Entry = DefineEntry | WriteEntry

export interface DefineEntry {
  readonly define: readonly CollectionDefinition[]
}

export interface WriteEntry {
  readonly writes: readonly WrittenRecord[]
}

/** A write as it was acknowledged. A delete has no `value`. */
export type WrittenRecord = Omit<StoredRecord, 'value'> & Partial<Pick<StoredRecord, 'value'>>
