import type { StorageAdapter, Write } from '../adapter.ts'
import { checkExport } from './check-export.ts'
import type { TransferSource } from './lines.ts'
import { readExport, type TransferRecord, type TransferSummary } from './read-export.ts'
import { TransferError } from './transfer-error.ts'

export interface ImportReport {
  /** All that the file has. */
  readonly records: number
  /** So many of them stood there already, from an import that was broken off. */
  readonly resumed: number
}

const stateCollection = 'transfer-state'
const stateId = 'import'

/** How far an import has come: written with each batch, so it never says more or less than what is there. */
interface State {
  readonly sha256: string
  readonly records: number
}

/** Records of one batch, and about the code units. */
const batchRecords = 500
const batchLength = 2_000_000

/**
 * Reads the whole file once, and refuses it before anything is written; then writes it by batches into an empty store. When
 * that is broken off, the same call with the same file goes on behind the last batch. Whoever reads meanwhile sees a part.
 *
 * @param storage - below the audited one: the log comes out of the file
 * @param open - the file from its beginning, each time
 * @throws TransferError, and what the adapter throws
 */
export async function importStore(storage: StorageAdapter, open: () => TransferSource): Promise<ImportReport> {
  const summary = await checkExport(open())
  const { head, sha256 } = summary
  if (head.masked) throw new TransferError('TRANSFER_MASKED', {})
  await storage.define([...head.collections, { name: stateCollection }])
  const all = Object.values(summary.collections).reduce((sum, { records }) => sum + records, 0)
  const resumed = await begin(storage, summary)
  const write = batchWriter(storage, sha256)
  let count = 0
  let batch: TransferRecord[] = []
  let length = 0
  const most = Math.min(batchRecords, storage.capabilities.maxBatch - 1)
  for await (const record of readExport(open())) {
    count += 1
    if (count <= resumed) continue
    batch.push(record)
    length += JSON.stringify(record.value).length
    if (batch.length < most && length < batchLength) continue
    await write(batch, count, all)
    batch = []
    length = 0
  }
  if (batch.length > 0 || (resumed > 0 && resumed === count)) await write(batch, count, all)
  return { records: all, resumed }
}

/** How many records are there already. @throws TransferError where the store is not empty, or another file's */
async function begin(storage: StorageAdapter, { head, sha256 }: TransferSummary): Promise<number> {
  const [found] = await storage.get(stateCollection, [stateId])
  if (found) {
    const state = found.value as unknown as State
    if (state.sha256 !== sha256) throw new TransferError('TRANSFER_OTHER_BEGUN', { sha256: state.sha256 })
    return state.records
  }
  for (const { name } of head.collections)
    if ((await storage.list(name, { limit: 1 })).records.length > 0)
      throw new TransferError('TRANSFER_NOT_EMPTY', { collection: name })
  return 0
}

type WriteBatch = (batch: readonly TransferRecord[], count: number, all: number) => Promise<void>

/** Each batch with how far it leads; the last one takes that away. */
function batchWriter(storage: StorageAdapter, sha256: string): WriteBatch {
  let revision: string | undefined
  return async (batch, count, all) => {
    revision ??= (await storage.get(stateCollection, [stateId]))[0]?.revision
    const puts = batch.map((record): Write => ({ kind: 'put', ...record, expected: null }))
    const state: Write =
      count === all
        ? { kind: 'delete', collection: stateCollection, id: stateId, ...(revision && { expected: revision }) }
        : {
            kind: 'put',
            collection: stateCollection,
            id: stateId,
            value: { sha256, records: count },
            expected: revision ?? null,
          }
    revision = (await storage.write([...puts, state])).at(-1)
  }
}
