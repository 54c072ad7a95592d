import { StorageError, type CheckedWrite, type Conflict } from '@sasando/storage'

import { byteKey } from '../keys/byte-key.ts'
import { textKey } from '../keys/text-key.ts'
import type { Places } from '../schema/places.ts'
import { entriesOf } from './entries.ts'
import type { Before } from './read-before.ts'
import { recordKey } from './record-key.ts'

type Row = readonly unknown[]

/** What a batch comes to, as rows. */
export interface BatchPlan {
  /** Number and revision of records that are replaced or deleted. */
  readonly oldRecords: readonly Row[]
  /** Place and key of entries that go. */
  readonly oldEntries: readonly Row[]
  /** Number, collection, key, revision and text. */
  readonly records: readonly Row[]
  /** Place, key, and number of the record. */
  readonly entries: readonly Row[]
  /** Number, kind, collection and key. */
  readonly changes: readonly Row[]
  readonly revisions: readonly (string | undefined)[]
}

/**
 * What a batch comes to from the state that was read.
 *
 * @param first - the number of the first write
 * @throws StorageError STORAGE_CONFLICT with every write whose expectation is not met, STORAGE_TOO_LARGE
 */
export function planBatch(
  writes: readonly CheckedWrite[],
  before: ReadonlyMap<string, Before>,
  places: Places,
  first: number,
): BatchPlan {
  checkExpected(writes, before)
  const [oldRecords, oldEntries, records, entries, changes]: Row[][] = [[], [], [], [], []]
  const revisions = writes.map(({ kind, collection, id, text }, index) => {
    const key = textKey(id)
    const old = before.get(recordKey(collection, key))
    // Nothing was there, and nothing changes.
    if (kind === 'delete' && old === undefined) return undefined
    const sequence = first + index
    // A record that is replaced keeps its number, to which its entries lead.
    const number = old?.number ?? sequence
    const of = places.get(collection) ?? []
    const come = text === undefined ? undefined : entriesOf(of, id, text)
    const gone = old?.text === undefined ? undefined : entriesOf(of, id, old.text)
    if (old !== undefined) oldRecords!.push([old.number, old.revision])
    if (text !== undefined) records!.push([number, collection, key, sequence, text])
    for (const [place, entry] of gone ?? []) if (come?.get(place) !== entry) oldEntries!.push([place, byteKey(entry)])
    for (const [place, entry] of come ?? [])
      if (gone?.get(place) !== entry) entries!.push([place, byteKey(entry), number])
    changes!.push([sequence, kind, collection, key])
    return text === undefined ? undefined : String(sequence)
  })
  return {
    oldRecords: oldRecords!,
    oldEntries: oldEntries!,
    records: records!,
    entries: entries!,
    changes: changes!,
    revisions,
  }
}

function checkExpected(writes: readonly CheckedWrite[], before: ReadonlyMap<string, Before>): void {
  const conflicts = writes.flatMap(({ collection, id, expected }): Conflict[] => {
    if (expected === undefined) return []
    const old = before.get(recordKey(collection, textKey(id)))
    const actual = old === undefined ? null : String(old.revision)
    return expected === actual ? [] : [{ collection, id, actual }]
  })
  if (conflicts.length > 0) throw new StorageError('STORAGE_CONFLICT', { conflicts })
}
