import type { Json } from '@sasando/core'

import type { StorageAdapter, Write } from '../adapter.ts'
import { outbox } from './collections.ts'
import type { OutboxEntry, OutboxWrite } from './outbox-entry.ts'
import { renamedWrite, type Renaming } from './renamed.ts'

// As many digits as the greatest safe integer has, so that ids stand in the order of the numbers.
const digits = 16
const page = 200

/** One write of a batch, as it lies in the outbox: apart, so that a batch may be larger than a document. */
interface Kept {
  readonly sequence: number
  readonly at: string
  /** The write as JSON: a document may be as deep as a record may be. */
  readonly write: string
}

/** What puts a batch into the outbox. */
export const entryWrites = ({ sequence, at, writes }: OutboxEntry): readonly Write[] =>
  writes.map((write, index) => ({
    kind: 'put',
    collection: outbox,
    id: idOf(sequence, index),
    value: { sequence, at, write: JSON.stringify(write) } satisfies Kept,
    expected: null,
  }))

/** One write of a batch as it lies in the outbox, under another name of the device. */
export function renamedKept(value: Json, renaming: Renaming): Json {
  const kept = value as unknown as Kept
  const write = renamedWrite(JSON.parse(kept.write) as OutboxWrite, renaming)
  return { ...kept, write: JSON.stringify(write) }
}

/** What takes it out again. */
export const entryDeletes = ({ sequence, writes }: OutboxEntry): readonly Write[] =>
  writes.map((_, index) => ({ kind: 'delete', collection: outbox, id: idOf(sequence, index) }))

const idOf = (sequence: number, index: number): string => `${padded(sequence)}-${padded(index)}`
const padded = (number: number): string => String(number).padStart(digits, '0')

/** Every batch that waits, oldest first. */
export async function readOutbox(local: StorageAdapter): Promise<readonly OutboxEntry[]> {
  const entries = new Map<number, { sequence: number; at: string; writes: OutboxWrite[] }>()
  let after: string | undefined
  do {
    const { records, next } = await local.list(outbox, { limit: page, ...(after === undefined ? {} : { after }) })
    for (const { value } of records) {
      // The device keeps these itself, so they are as it wrote them.
      const { sequence, at, write: text } = value as unknown as Kept
      const write = JSON.parse(text) as OutboxWrite
      const entry = entries.get(sequence)
      if (entry) entry.writes.push(write)
      else entries.set(sequence, { sequence, at, writes: [write] })
    }
    after = next
  } while (after !== undefined)
  return [...entries.values()]
}
