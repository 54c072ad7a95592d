import { type CheckedWrite, type Conflict, indexesOf, StorageError } from '@sasando/storage'
import type { IDBPTransaction } from 'idb'

import { indexKeys, recordKey } from './keys.ts'
import type { Database, Facts, KeptChange, KeptRecord, Layout } from './layout.ts'

export type Stores = ('records' | 'changes' | 'facts')[]
export type WriteTransaction = IDBPTransaction<Layout, Stores, 'readwrite'>

/**
 * Runs in a transaction of its own: all of it is kept or nothing. Nobody else writes meanwhile, in no tab.
 *
 * @param run - may wait for requests of the transaction alone: it ends when none is under way
 */
export async function writing<Result>(
  database: Database,
  durability: IDBTransactionDurability,
  run: (transaction: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  const transaction: WriteTransaction = database.transaction(['records', 'changes', 'facts'], 'readwrite', {
    durability,
  })
  const done = transaction.done
  // Waited for below; until then a failure must not be one that nobody has heard of.
  done.catch(() => undefined)
  try {
    const result = await run(transaction)
    await done
    return result
  } catch (error) {
    abort(transaction)
    // Why it was broken off says more than that a request was: a full disk, for one.
    throw transaction.error ?? error
  }
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}

/** @returns the new revision of every put, undefined for a delete */
export const writeBatch = (
  database: Database,
  writes: readonly CheckedWrite[],
  durability: IDBTransactionDurability,
): Promise<readonly (string | undefined)[]> =>
  writing(database, durability, async (transaction) => {
    const records = transaction.objectStore('records')
    const facts = (await transaction.objectStore('facts').get('facts'))!
    const before = await Promise.all(
      writes.map(async (write) => (isBlind(write) ? undefined : records.get(recordKey(write.collection, write.id)))),
    )
    checkExpected(writes, before)
    const { planned, sequence } = plan(facts, writes, before)
    const requests = planned.flatMap((each) => (each === undefined ? [] : requestsOf(transaction, each)))
    if (sequence > facts.sequence) requests.push(transaction.objectStore('facts').put({ ...facts, sequence }, 'facts'))
    await Promise.all(requests)
    return planned.map((each) => (each?.record === undefined ? undefined : each.change.revision))
  })

/** Writes whatever was there before. */
const isBlind = ({ kind, expected }: CheckedWrite): boolean => kind === 'put' && expected === undefined

function checkExpected(writes: readonly CheckedWrite[], before: readonly (KeptRecord | undefined)[]): void {
  const conflicts = writes.flatMap(({ collection, id, expected }, at): Conflict[] => {
    const actual = before[at]?.revision ?? null
    return expected === undefined || expected === actual ? [] : [{ collection, id, actual }]
  })
  if (conflicts.length > 0) throw new StorageError('STORAGE_CONFLICT', { conflicts })
}

interface Planned {
  readonly sequence: number
  /** Absent where the record goes. */
  readonly record: KeptRecord | undefined
  readonly change: KeptChange
}

/** What becomes of each write; undefined where it deletes what is not there. */
function plan(
  { epoch, sequence, definitions }: Facts,
  writes: readonly CheckedWrite[],
  before: readonly (KeptRecord | undefined)[],
): { readonly planned: readonly (Planned | undefined)[]; readonly sequence: number } {
  let last = sequence
  const planned = writes.map(({ kind, collection, id, text }, at): Planned | undefined => {
    if (kind === 'delete' && before[at] === undefined) return undefined
    last += 1
    const revision = `${epoch}.${last}`
    const record =
      text === undefined
        ? undefined
        : { id, revision, text, keys: indexKeys(indexesOf(definitions, collection), collection, id, text) }
    return { sequence: last, record, change: { kind, collection, id, revision } }
  })
  return { planned, sequence: last }
}

function requestsOf(transaction: WriteTransaction, { sequence, record, change }: Planned): Promise<unknown>[] {
  const records = transaction.objectStore('records')
  const key = recordKey(change.collection, change.id)
  return [
    record === undefined ? records.delete(key) : records.put(record, key),
    transaction.objectStore('changes').put(change, sequence),
  ]
}
