import type { StorageAdapter, StoredRecord, Write } from '../adapter.ts'
import { progress } from './collections.ts'

/** How far a device has written. */
export interface WriterProgress {
  readonly device: string
  /** The number of its last batch; 0 before the first. */
  readonly sequence: number
  /** The greatest tick that it has written or seen. */
  readonly tick: number
}

/** How far a device has sent and received. */
export interface FarProgress {
  /** The last batch that the far storage has confirmed. */
  readonly confirmed: number
  /** Where in the far storage's changes it is. */
  readonly cursor?: string
}

/** Both, with the records they were read from. */
export interface Progress {
  readonly writer: WriterProgress | undefined
  readonly far: FarProgress
  readonly records: { readonly writer: StoredRecord | undefined; readonly far: StoredRecord | undefined }
}

export async function readProgress(local: StorageAdapter): Promise<Progress> {
  const [writer, far] = await local.get(progress, ['writer', 'far'])
  return {
    // The device keeps these itself, so they are as it wrote them.
    writer: writer?.value as WriterProgress | undefined,
    far: (far?.value as FarProgress | undefined) ?? { confirmed: 0 },
    records: { writer, far },
  }
}

/** Only if it is still as it was read: another tab may be at work. */
export const writeWriter = ({ records }: Progress, value: WriterProgress): Write => ({
  kind: 'put',
  collection: progress,
  id: 'writer',
  value: { ...value },
  expected: records.writer?.revision ?? null,
})

export const writeFar = ({ records }: Progress, value: FarProgress): Write => ({
  kind: 'put',
  collection: progress,
  id: 'far',
  value: { ...value },
  expected: records.far?.revision ?? null,
})
