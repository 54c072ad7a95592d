import type { Json } from '@sasando/core'

import type { StorageAdapter, Write } from '../adapter.ts'
import { stampsOf } from './collections.ts'
import type { Device } from './device.ts'
import { digestOf } from './digest.ts'
import type { DocumentRef } from './document-ref.ts'
import { knownIn } from './known.ts'
import { readProgress, writeFar, writeWriter, type FarProgress } from './progress.ts'
import { readDocuments, readDocumentsWhole, type DocumentRecords } from './read-documents.ts'
import { retryOthers } from './retry-others.ts'
import { stateIn } from './send-entry.ts'
import type { Stamps } from './stamp.ts'

/** What is written to the device beside the documents, in the same batch. */
export interface TakeOver {
  /** The last batch that is confirmed with this; documents that wait in a later one are left alone. */
  readonly upTo: number
  readonly writes: readonly Write[]
  readonly advance: (far: FarProgress) => FarProgress
}

/**
 * Makes documents of the device what they are in the far storage.
 *
 * @returns how many documents have changed
 */
export function takeOver(
  far: StorageAdapter,
  device: Device,
  refs: readonly DocumentRef[],
  { upTo, writes, advance }: TakeOver,
): Promise<number> {
  return retryOthers([], async () => {
    const progress = await readProgress(device.local)
    // First the device: what is written to it from here on makes its batch fail, and all is read again.
    const here = await readDocuments(device.local, refs)
    const there = await readDocumentsWhole(far, refs)
    let { tick } = progress.writer!
    let changed = 0
    const taken = [...here].flatMap(([key, records]): readonly Write[] => {
      if (knownIn(records.beside?.value).pending > upTo) return []
      const { stamps } = stateIn(there.get(key)!)
      for (const stamp of Object.values(stamps)) tick = Math.max(tick, stamp?.tick ?? 0)
      const documentWrites = documentWritesOf(key, records, there.get(key)!)
      changed += documentWrites.length
      return [...documentWrites, ...besideWritesOf(key, records, stamps)]
    })
    const advanced = advance(progress.far)
    await device.local.write([
      ...taken,
      ...writes,
      ...(isSame(advanced, progress.far) ? [] : [writeFar(progress, advanced)]),
      ...(tick > progress.writer!.tick ? [writeWriter(progress, { ...progress.writer!, tick })] : []),
    ])
    return changed
  })
}

function documentWritesOf(key: string, here: DocumentRecords, there: DocumentRecords): readonly Write[] {
  const [collection, id] = key.split('\n') as [string, string]
  const value = there.document?.value
  if (digestOf(value) === digestOf(here.document?.value)) return []
  if (value !== undefined) return [{ kind: 'put', collection, id, value, expected: here.document?.revision ?? null }]
  return here.document ? [{ kind: 'delete', collection, id, expected: here.document.revision }] : []
}

function besideWritesOf(key: string, { beside }: DocumentRecords, stamps: Stamps): readonly Write[] {
  const [collection, id] = key.split('\n') as [string, string]
  const value = { stamps, pending: 0 } as unknown as Json
  if (beside !== undefined && digestOf(beside.value) === digestOf(value)) return []
  return [{ kind: 'put', collection: stampsOf(collection), id, value, expected: beside?.revision ?? null }]
}

const isSame = (one: FarProgress, other: FarProgress): boolean =>
  one.confirmed === other.confirmed && one.cursor === other.cursor
