import type { Json } from '@sasando/core'

import type { Change, StorageAdapter, StorageCapabilities, Write } from '../adapter.ts'
import { checkGet } from '../checks/check-get.ts'
import { checkLimit } from '../checks/check-list.ts'
import { checkWrites, type CheckedWrite } from '../checks/check-writes.ts'
import { type Definitions, indexesOf, mergeDefinitions } from '../checks/definitions.ts'
import { StorageError } from '../errors/storage-error.ts'
import { Chain, type Link } from './chain.ts'
import { isReserved, isUnlogged } from './collections.ts'
import type { AuditAct, AuditedRecord, AuditHead } from './entry.ts'
import { holdsNip, maskNip } from './mask-nip.ts'
import { openMarks, type MarkOf } from './marks.ts'
import { digestOfText, type Sha256 } from './sha256.ts'

/** Who acts, and why. At most 200 and 1000 characters. */
export interface AuditContext {
  /** A stable id of a person or program. */
  readonly actor: string
  readonly reason?: string
}

export interface AuditOptions extends AuditContext {
  /** Milliseconds since 1970: `Date.now`. It is told in the log, and nothing rests on it. */
  readonly now: () => number
  /** The stream of a record, for good; without it, its collection. */
  readonly streamOf?: (record: { readonly collection: string; readonly id: string }) => string
  /** What the log shows of an NIP in an id, an actor or a reason; without it, its last three digits. */
  readonly nip?: 'masked' | 'shown'
  /** How often a batch begins again because others have gone on in its streams; without it, 100. */
  readonly retries?: number
  /** The machine's own, where it is faster: `(text) => hash('sha256', text)` in Node. */
  readonly sha256?: Sha256
}

/** What is noted beside what is written. */
export interface AuditNote {
  readonly stream: string
  readonly act: AuditAct
  readonly records: readonly { readonly collection: string; readonly id: string }[]
}

/** A storage that logs what is written through it. */
export interface AuditedStorage extends StorageAdapter {
  /** The same storage for another actor or reason. */
  by(context: AuditContext): AuditedStorage
  /** Adds an entry that is about no write. */
  note(note: AuditNote): Promise<void>
  /** The last entry of a stream: what an acknowledgement or a receipt names. */
  headOf(stream: string): Promise<AuditHead | undefined>
}

/** Bytes that one record takes in an entry, at most, and what an entry takes beside them. */
const bytesOfRecord = 900
const bytesOfEntry = 8192
const actForm = /^[a-z][a-z-]{0,39}$/

/**
 * Logs every write in the same batch as the write itself: one entry for each stream that the batch touches, chained by
 * SHA-256. The log is neither seen nor written through the storage that this returns; collections whose names begin with
 * `audit-` are refused.
 *
 * @throws RangeError where the adapter takes fewer than 300 writes in a batch: each may need two of ours beside it
 */
export function audited(storage: StorageAdapter, options: AuditOptions): AuditedStorage {
  const { maxBatch: most, maxDocumentBytes } = storage.capabilities
  const maxBatch = Math.min(Math.floor(most / 3), Math.floor((maxDocumentBytes - bytesOfEntry) / bytesOfRecord))
  if (maxBatch < 100) throw new RangeError(`"${storage.name}" takes too few writes in a batch to be audited.`)
  const capabilities: StorageCapabilities = { ...storage.capabilities, maxBatch }
  return open({
    storage,
    options,
    capabilities,
    chain: new Chain(storage, { retries: options.retries ?? 100, ...(options.sha256 && { sha256: options.sha256 }) }),
    shared: { definitions: new Map() },
  })
}

/** What the storages of several actors have in common. */
interface Audit {
  readonly storage: StorageAdapter
  readonly options: AuditOptions
  readonly capabilities: StorageCapabilities
  readonly chain: Chain
  readonly shared: { definitions: Definitions; marks?: Promise<MarkOf> }
}

function open(audit: Audit): AuditedStorage {
  const { storage, options, capabilities, chain, shared } = audit
  checkContext(options)
  const streamOf = options.streamOf ?? (({ collection }) => collection)
  return {
    name: storage.name,
    capabilities,

    by: (context) => open({ ...audit, options: { ...withoutReason(options), ...context } }),

    async define(collections) {
      mergeDefinitions(shared.definitions, collections)
      if (collections.some(({ name }) => isReserved(name)))
        throw new StorageError('STORAGE_BAD_ID', { what: 'collection', reason: 'reserved' })
      await chain.define()
      await storage.define(collections)
      shared.definitions = mergeDefinitions(shared.definitions, collections)
    },

    async get(collection, ids) {
      checkGet(shared.definitions, collection, ids)
      return storage.get(collection, ids)
    },

    async list(collection, query) {
      const indexes = indexesOf(shared.definitions, collection)
      const { index } = query
      if (index !== undefined && !indexes.has(index))
        throw new StorageError('STORAGE_NOT_DEFINED', { collection, index })
      return storage.list(collection, query)
    },

    async write(writes) {
      const checked = checkWrites(shared.definitions, writes, capabilities)
      if (checked.length === 0) return storage.write([])
      const copies = checked.map(copyOf)
      const byStream = new Map<string, AuditedRecord[]>()
      for (const { collection, id, text } of checked) {
        if (isUnlogged(collection)) continue
        const stream = streamOf({ collection, id })
        const record = { collection, id, digest: text === undefined ? null : digestOfText(text, options.sha256) }
        const records = byStream.get(stream)
        if (records) records.push(record)
        else byStream.set(stream, [record])
      }
      const links = await Promise.all(
        [...byStream].map(([stream, records]) => linkOf(audit, { stream, act: 'write', records })),
      )
      return chain.append(copies, links)
    },

    async note(note) {
      if (!actForm.test(note.act)) throw new RangeError('An act is named by lower-case letters and hyphens.')
      await chain.append([], [await linkOf(audit, note)])
    },

    headOf: (stream) => chain.headOf(stream),

    async changes({ after, limit }) {
      checkLimit(limit)
      const changes: Change[] = []
      let next = after
      // A page of nothing but ours would look like the end.
      while (true) {
        const from = next === undefined ? {} : { after: next }
        const page = await storage.changes({ limit: limit - changes.length, ...from })
        changes.push(...page.changes.filter(({ collection }) => !isReserved(collection)))
        next = page.next
        if (page.changes.length === 0 || changes.length === limit) return { changes, next }
      }
    },

    close: () => storage.close(),
  }
}

/** What will be written is what was hashed, whatever the caller does to the value meanwhile. */
function copyOf({ text, ...write }: CheckedWrite): Write {
  return write.kind === 'put' ? { ...write, value: JSON.parse(text!) as Json } : write
}

async function linkOf(
  audit: Audit,
  { stream, act, records }: Omit<AuditNote, 'records'> & { readonly records: readonly AuditedRecord[] },
): Promise<Link> {
  const { options } = audit
  const isMasked = options.nip !== 'shown'
  const said = (text: string): string => (isMasked ? maskNip(text) : text)
  const needsMarks = isMasked && records.some(({ id }) => holdsNip(id))
  const mark = needsMarks ? await marksOf(audit) : undefined
  return {
    stream,
    instant: instantOf(options.now()),
    actor: said(options.actor),
    ...(options.reason === undefined ? {} : { reason: said(options.reason) }),
    act,
    records: records.map(({ collection, id, digest }) => ({
      collection,
      ...(mark && holdsNip(id) ? { id: maskNip(id), mark: mark(collection, id) } : { id }),
      ...(digest === undefined ? {} : { digest }),
    })),
  }
}

async function marksOf({ shared, storage, chain }: Audit): Promise<MarkOf> {
  shared.marks ??= chain.define().then(() => openMarks(storage))
  try {
    return await shared.marks
  } catch (error) {
    delete shared.marks
    throw error
  }
}

/** A clock may say anything; the order of the log does not depend on it. */
function instantOf(milliseconds: number): string | null {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

function checkContext({ actor, reason = '' }: AuditContext): void {
  if (typeof actor !== 'string' || actor === '' || actor.length > 200)
    throw new RangeError('An actor has 1 to 200 characters.')
  if (reason.length > 1000) throw new RangeError('A reason has at most 1000 characters.')
}

function withoutReason(options: AuditOptions): AuditOptions {
  const { reason: _, ...others } = options
  return others
}
