import type { Json } from '@sasando/core'

import type { StorageAdapter, Write } from '../adapter.ts'
import { receipts, stampsOf } from './collections.ts'
import type { Device } from './device.ts'
import { digestOf } from './digest.ts'
import { refKey, type DocumentRef } from './document-ref.ts'
import { entryWrites } from './entries.ts'
import { knownIn } from './known.ts'
import { commonMode, membersOf, type MemberKey } from './members.ts'
import type { OutboxPut } from './outbox-entry.ts'
import { readProgress, writeWriter } from './progress.ts'
import { readDocuments, readDocumentsWhole, type DocumentRecords } from './read-documents.ts'
import { sequenceOf } from './receipt.ts'
import { retryOthers } from './retry-others.ts'
import { stateIn } from './send-entry.ts'
import { isLater, stampOf, type Stamp, type Stamps } from './stamp.ts'
import { versionsOf } from './versions.ts'

// So that they fit into one batch of any storage.
const page = 30
/** What no state of a member is called: nobody had seen what stands in the far storage now. */
const unseen = 'unseen'

/**
 * Puts into the outbox what the far storage has had and lost: documents that are not there, and members whose writer it
 * does not know to have written that much. What stands there instead, and is not older, becomes a conflict. What it has
 * lost of deletions cannot be told from what was never deleted, and comes back.
 */
export async function keepLost(device: Device, far: StorageAdapter): Promise<void> {
  for (const collection of device.modes.keys()) {
    let after: string | undefined
    do {
      const query = { limit: page, ...(after === undefined ? {} : { after }) }
      const { records, next } = await device.local.list(collection, query)
      await keepLostOf(
        device,
        far,
        records.map(({ id }) => ({ collection, id })),
      )
      after = next
    } while (after !== undefined)
  }
}

async function keepLostOf(device: Device, far: StorageAdapter, refs: readonly DocumentRef[]): Promise<void> {
  await retryOthers([], async () => {
    const progress = await readProgress(device.local)
    const here = await readDocuments(device.local, refs)
    const there = await readDocumentsWhole(far, refs)
    const known = await knownWriters(far, [...here.values()])
    const writer = progress.writer!
    const lost = refs.flatMap((ref) => lostPut(device, ref, here.get(refKey(ref))!, there.get(refKey(ref))!, known))
    if (lost.length === 0) return
    const at = new Date(device.now()).toISOString()
    await device.local.write([
      ...lost.map(({ collection, id, stamps }, index): Write => {
        const { beside } = here.get(refKey({ collection, id }))!
        const base = versionsOf(stateIn(there.get(refKey({ collection, id }))!), device.modes.get(collection)!)
        const value = { stamps, pending: writer.sequence + 1 + index, base } as unknown as Json
        return { kind: 'put', collection: stampsOf(collection), id, value, expected: beside?.revision ?? null }
      }),
      // Each for itself: they were written so, or it is not known how, and together they may be too large to be sent.
      ...lost.flatMap((put, index) => entryWrites({ sequence: writer.sequence + 1 + index, at, writes: [put] })),
      writeWriter(progress, { ...writer, sequence: writer.sequence + lost.length }),
    ])
  })
}

/** How far the far storage knows each device that has written something of these. */
async function knownWriters(
  far: StorageAdapter,
  records: readonly DocumentRecords[],
): Promise<ReadonlyMap<string, number>> {
  const stamps = records.flatMap(({ beside }) => Object.values(knownIn(beside?.value).stamps) as Stamp[])
  const devices = [...new Set(stamps.map(({ device }) => device))]
  const sequences = new Map<string, number>()
  for (let start = 0; start < devices.length; start += 1000) {
    const some = devices.slice(start, start + 1000)
    for (const [index, receipt] of (await far.get(receipts, some)).entries())
      sequences.set(some[index]!, sequenceOf(receipt))
  }
  return sequences
}

function lostPut(
  { modes }: Device,
  { collection, id }: DocumentRef,
  here: DocumentRecords,
  there: DocumentRecords,
  known: ReadonlyMap<string, number>,
): readonly OutboxPut[] {
  const { stamps, pending } = knownIn(here.beside?.value)
  const value = here.document?.value
  // What waits is sent anyway.
  if (value === undefined || pending > 0) return []
  const mode = commonMode(modes.get(collection)!, value, there.document?.value)
  const [mine, theirs] = [membersOf(value, mode), membersOf(there.document?.value, mode)]
  const written: { [key in MemberKey]?: Stamp } = {}
  const changed = [...new Set<MemberKey>([...mine.keys(), ...theirs.keys()])].filter((key) => {
    if (digestOf(mine.get(key)) === digestOf(theirs.get(key))) return false
    const stamp = stampOf(mine.get(key), stamps[key]) ?? (mode === 'whole' ? latest(stamps) : undefined)
    if (stamp) written[key] = { ...stamp, digest: digestOf(mine.get(key)) }
    return there.document === undefined || (stamp !== undefined && stamp.sequence > (known.get(stamp.device) ?? 0))
  })
  if (changed.length === 0) return []
  return [
    {
      kind: 'put',
      collection,
      id,
      value,
      isNew: there.document === undefined,
      changed: changed.map((key) => ({ key, seen: unseen })),
      stamps: { ...stamps, ...written },
    },
  ]
}

const latest = (stamps: Stamps): Stamp | undefined =>
  (Object.values(stamps) as Stamp[]).reduce<Stamp | undefined>(
    (last, each) => (last === undefined || isLater(each, last) ? each : last),
    undefined,
  )
