import { type Conflict, isStorageError, StorageError, type StoredRecord, type Write } from '@sasando/storage'
import { parseIdempotencyKey } from '@sasando/storage/wire'

import { type StoredRecords, storedRecords } from '../access/stored-records.ts'
import type { Call } from '../call.ts'
import { idempotencyCollection } from '@sasando/storage/wire'
import type { OnceOnly } from '../idempotency/idempotency.ts'
import type { Revisions } from '../idempotency/revisions.ts'
import { hash } from '../keys/hash.ts'
import { Refusal } from '../problems/refusal.ts'

const attempts = 5

/** Of one record: what it must be like now. @throws Refusal */
export type CheckStored = (stored: StoredRecord | undefined) => void

/**
 * Does a batch once that its principal may do, whole. What a decision was made on must still be so when it is written:
 * where somebody comes between, everything is asked again.
 *
 * @param check - for the record of the only write
 */
export async function performWrites(call: Call, writes: readonly Write[], check?: CheckStored): Promise<Revisions> {
  checkOnceEach(writes)
  const once = await onceOnly(call)
  for (let attempt = 0; attempt < attempts; attempt++) {
    call.signal.throwIfAborted()
    const before = await once?.answered(writes)
    if (before) return before
    const stored = storedRecords(call.storage, writes)
    for (const write of writes) await mustAllow(write, stored, call)
    if (check) check(await stored.get(writes[0]!))
    await checkExpected(writes, stored)
    const guarded = await Promise.all(writes.map((write) => guard(write, stored)))
    const revisions = await tryToWrite(call, { writes, guarded, once })
    if (!revisions) continue
    await once?.done(revisions)
    return revisions
  }
  throw new StorageError('STORAGE_UNAVAILABLE', { storage: call.storage.name })
}

/** @throws StorageError STORAGE_TWICE */
function checkOnceEach(writes: readonly Write[]): void {
  const seen = new Set<string>()
  for (const { collection, id } of writes) {
    if (seen.has(`${collection}/${id}`)) throw new StorageError('STORAGE_TWICE', { collection, id })
    seen.add(`${collection}/${id}`)
  }
}

async function onceOnly({ headers, access, idempotency, text }: Call): Promise<OnceOnly | undefined> {
  const header = headers.get('idempotency-key')
  if (header === null) return undefined
  const key = parseIdempotencyKey(header)
  if (key === undefined) throw new Refusal('SERVER_BAD_HEADER', { header: 'Idempotency-Key' })
  return idempotency.once(await hash(access.subject, key), await hash(text))
}

async function mustAllow(write: Write, stored: StoredRecords, { access }: Call): Promise<void> {
  const { collection, id } = write
  await access.mustAllow({
    verb: write.kind,
    collection,
    id,
    ...(write.kind === 'put' ? { value: write.value } : {}),
    stored: async () => (await stored.get(write))?.value,
  })
}

/**
 * Where a decision hangs on what was looked at, an expected revision that is another one is refused here, with all others:
 * left to the storage, it might be the revision by then.
 *
 * @throws StorageError STORAGE_CONFLICT
 */
async function checkExpected(writes: readonly Write[], stored: StoredRecords): Promise<void> {
  if (!writes.some((write) => write.expected !== undefined && stored.wasSeen(write))) return
  const conflicts: Conflict[] = []
  for (const write of writes) {
    const { collection, id, expected } = write
    if (expected === undefined) continue
    const actual = (await stored.get(write))?.revision ?? null
    if (expected !== actual) conflicts.push({ collection, id, actual })
  }
  if (conflicts.length > 0) throw new StorageError('STORAGE_CONFLICT', { conflicts })
}

/** The write, bound to the revision that was looked at. Undefined for a delete of what was not there: it is done. */
async function guard(write: Write, stored: StoredRecords): Promise<Write | undefined> {
  if (!stored.wasSeen(write)) return write
  const actual = (await stored.get(write))?.revision ?? null
  if (write.kind === 'put') return { ...write, expected: actual }
  return actual === null ? undefined : { ...write, expected: actual }
}

interface Batch {
  readonly writes: readonly Write[]
  readonly guarded: readonly (Write | undefined)[]
  readonly once: OnceOnly | undefined
}

/** Undefined where somebody came between. @throws StorageError STORAGE_CONFLICT for what the client itself expected */
async function tryToWrite({ storage }: Call, { writes, guarded, once }: Batch): Promise<Revisions | undefined> {
  const sent = guarded.filter((write) => write !== undefined)
  try {
    const revisions = await storage.write(once ? [...sent, once.mark()] : sent)
    let at = 0
    return guarded.map((write) => (write ? revisions[at++] : undefined))
  } catch (error) {
    if (!isStorageError(error, 'STORAGE_CONFLICT')) throw error
    const { conflicts } = error.data
    // The same request was faster: its answer is ours.
    if (conflicts.some(({ collection }) => collection === idempotencyCollection)) return undefined
    const own = conflicts.filter((conflict) => wasExpected(conflict, writes))
    if (own.length > 0) throw new StorageError('STORAGE_CONFLICT', { conflicts: own })
    return undefined
  }
}

const wasExpected = (conflict: Conflict, writes: readonly Write[]): boolean =>
  writes.some(
    ({ collection, id, expected }) =>
      collection === conflict.collection && id === conflict.id && expected !== undefined,
  )
