import { StorageError, type StoredRecord, type Write } from '@sasando/storage'

import { BadAnswer } from './bad-answer.ts'

/**
 * Whether records are those that were asked for: of the collection, and either with the first of the ids in their order,
 * or at most as many as one page has.
 *
 * @throws StorageError STORAGE_UNAVAILABLE
 */
export function checkRecords(
  storage: string,
  records: readonly (StoredRecord | null)[],
  asked: { readonly collection: string } & ({ readonly ids: readonly string[] } | { readonly limit: number }),
): void {
  const isAsked =
    'ids' in asked
      ? records.length > 0 &&
        records.length <= asked.ids.length &&
        records.every((record, index) => record === null || record.id === asked.ids[index])
      : records.length <= asked.limit
  if (!isAsked || records.some((record) => record !== null && record.collection !== asked.collection))
    throw unasked(storage, 'The answer has other records than were asked for.')
}

/** Whether there is a revision for each put, and none for a delete. @throws StorageError STORAGE_UNAVAILABLE */
export function checkRevisions(storage: string, revisions: readonly (string | null)[], writes: readonly Write[]): void {
  const isAnswer =
    revisions.length === writes.length &&
    writes.every(({ kind }, index) => (kind === 'put') === (typeof revisions[index] === 'string'))
  if (!isAnswer) throw unasked(storage, 'The answer has other revisions than were asked for.')
}

const unasked = (storage: string, message: string): StorageError =>
  new StorageError('STORAGE_UNAVAILABLE', { storage }, { cause: new BadAnswer(message) })
