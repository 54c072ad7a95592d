import { StorageError, type CheckedWrite, type Conflict } from '@sasando/storage'

import { byteKey } from '../keys/byte-key.ts'
import { textKey } from '../keys/text-key.ts'
import type { Places } from '../schema/places.ts'
import { entriesOfText, noEntries, type Entries } from './entries.ts'
import type { Before } from './read-before.ts'
import { recordKey } from './record-key.ts'

type Row = readonly unknown[]

/** What a batch comes to, as rows; of those that come, value after value. */
export interface BatchPlan {
  /** Number and revision of records that are replaced or deleted. */
  readonly oldRecords: readonly Row[]
  /** Place and key of entries that go. */
  readonly oldEntries: readonly Row[]
  /** Number, collection, key, revision and text. */
  readonly records: readonly unknown[]
  /** Place, key, and number of the record. */
  readonly entries: readonly unknown[]
  /** Number, kind, collection and key; or the first and the last number, where every change is of a new record. */
  readonly changes: readonly unknown[] | NewRecords
  readonly revisions: readonly (string | undefined)[]
}

/** Their changes say nothing that is not in the records. */
export interface NewRecords {
  readonly first: number
  readonly last: number
}

/** From what a batch is planned. */
export interface BatchBasis {
  readonly writes: readonly CheckedWrite[]
  /** What stands where they write; of what must be new, perhaps not looked at. */
  readonly before: ReadonlyMap<string, Before>
  readonly places: Places
  /** Of each write, by these places, where they are known. */
  readonly entries: readonly Entries[] | undefined
  /** The number of the first write. */
  readonly first: number
}

/**
 * What a batch comes to from the state that was read.
 *
 * @throws StorageError STORAGE_CONFLICT with every write whose expectation is not met, STORAGE_TOO_LARGE
 */
export function planBatch({ writes, before, places, entries: known, first }: BatchBasis): BatchPlan {
  checkExpected(writes, before)
  const [oldRecords, oldEntries]: [Row[], Row[]] = [[], []]
  const [records, entries, changes]: [unknown[], unknown[], unknown[]] = [[], [], []]
  const areNew = before.size === 0 && writes.every(({ kind }) => kind === 'put')
  const revisions = writes.map(({ kind, collection, id, text }, index) => {
    const key = textKey(id)
    const old = found(before, collection, key)
    // Nothing was there, and nothing changes.
    if (kind === 'delete' && old === undefined) return undefined
    const sequence = first + index
    if (!areNew) changes.push(sequence, kind, collection, key)
    // A record that is replaced keeps its number, to which its entries lead.
    const number = old?.number ?? sequence
    const of = places.get(collection)
    const come = text === undefined ? noEntries : (known?.[index] ?? entriesOfText(of, id, text))
    const gone = old?.text === undefined ? noEntries : entriesOfText(of, id, old.text)
    if (old !== undefined) oldRecords.push([old.number, old.revision])
    for (const [place, entry] of gone) if (come.get(place) !== entry) oldEntries.push([place, byteKey(entry)])
    for (const [place, entry] of come) if (gone.get(place) !== entry) entries.push(place, byteKey(entry), number)
    if (text === undefined) return undefined
    records.push(number, collection, key, sequence, text)
    return String(sequence)
  })
  const noted = areNew ? { first, last: first + writes.length - 1 } : changes
  return { oldRecords, oldEntries, records, entries, changes: noted, revisions }
}

function checkExpected(writes: readonly CheckedWrite[], before: ReadonlyMap<string, Before>): void {
  const conflicts: Conflict[] = []
  for (const { collection, id, expected } of writes) {
    if (expected === undefined) continue
    const old = found(before, collection, textKey(id))
    const actual = old === undefined ? null : String(old.revision)
    if (expected !== actual) conflicts.push({ collection, id, actual })
  }
  if (conflicts.length > 0) throw new StorageError('STORAGE_CONFLICT', { conflicts })
}

function found(before: ReadonlyMap<string, Before>, collection: string, key: string): Before | undefined {
  return before.size === 0 ? undefined : before.get(recordKey(collection, key))
}
