import type { Json } from '@sasando/core'

import type { Write } from '../adapter.ts'
import { stampsOf } from './collections.ts'
import type { Device } from './device.ts'
import { refKey } from './document-ref.ts'
import { entryWrites } from './entries.ts'
import { knownIn } from './known.ts'
import { readProgress, writeWriter, type WriterProgress } from './progress.ts'
import { readDocuments, type DocumentRecords } from './read-documents.ts'
import { recordWrite, type Moment } from './record-write.ts'
import { retryOthers } from './retry-others.ts'

/** Writes to the device, with what must be sent in the same batch: there is no moment with the one and not the other. */
export function writeLocally(device: Device, writes: readonly Write[]): Promise<readonly (string | undefined)[]> {
  const { local, modes } = device
  return retryOthers(writes, async () => {
    const records = await readDocuments(
      local,
      writes.filter(({ collection }) => modes.has(collection)),
    )
    const planned = writes.map((write) => plannedWrite(write, records.get(refKey(write))))
    const effective = planned.filter((write) => write !== undefined)
    const synced = effective.filter(({ collection }) => modes.has(collection))
    const revisions = await local.write([...effective, ...(await recordsOf(device, synced, records))])
    let at = 0
    return planned.map((write) => (write === undefined ? undefined : revisions[at++]))
  })
}

/** What is recorded as changed must be what is changed, so also who expects nothing gets what was read. */
function plannedWrite(write: Write, found: DocumentRecords | undefined): Write | undefined {
  if (found === undefined || write.expected !== undefined) return write
  const { document } = found
  if (write.kind === 'put') return { ...write, expected: document?.revision ?? null }
  // Deletes what is not there: nothing for others to hear of.
  return document && { ...write, expected: document.revision }
}

/** What is kept beside the documents, and the batch in the outbox. */
async function recordsOf(
  device: Device,
  synced: readonly Write[],
  records: ReadonlyMap<string, DocumentRecords>,
): Promise<readonly Write[]> {
  if (synced.length === 0) return []
  const progress = await readProgress(device.local)
  const writer = progress.writer!
  const moment = momentOf(device, writer)
  const recorded = synced.map((write) => {
    const { document, beside } = records.get(refKey(write))!
    const known = knownIn(beside?.value)
    const state = { value: document?.value, stamps: known.stamps }
    return { ...recordWrite(state, known, write, moment, device.modes.get(write.collection)!), beside }
  })
  const { sequence, tick, at } = moment
  return [
    ...recorded.map(({ write: { collection, id }, known, beside }): Write => ({
      kind: 'put',
      collection: stampsOf(collection),
      id,
      value: known as unknown as Json,
      expected: beside?.revision ?? null,
    })),
    ...entryWrites({ sequence, at, writes: recorded.map(({ write }) => write) }),
    writeWriter(progress, { ...writer, sequence, tick }),
  ]
}

function momentOf({ now, by }: Device, { device, sequence, tick }: WriterProgress): Moment {
  const time = now()
  const person = by()
  return {
    device,
    sequence: sequence + 1,
    tick: Math.max(Math.floor(time), tick + 1),
    at: new Date(time).toISOString(),
    ...(person === undefined ? {} : { by: person }),
  }
}
