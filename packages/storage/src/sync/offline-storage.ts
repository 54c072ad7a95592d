import type { Json } from '@sasando/core'

import type { Change, StorageAdapter, StorageCapabilities, Write } from '../adapter.ts'
import { checkLimit } from '../checks/check-list.ts'
import { type CheckedWrite, checkWrites } from '../checks/check-writes.ts'
import { type Definitions, mergeDefinitions } from '../checks/definitions.ts'
import { utf8Length } from '../checks/utf8-length.ts'
import { StorageError } from '../errors/storage-error.ts'
import { carryOver } from './carry-over.ts'
import { conflicts, deviceCollections, isInternal, type SyncedCollection } from './collections.ts'
import { conflictIn, type SyncConflict } from './conflict.ts'
import type { Device } from './device.ts'
import type { Modes } from './document-ref.ts'
import { nameDevice } from './name-device.ts'
import { readProgress } from './progress.ts'
import { resolveConflict, type Resolution } from './resolve-conflict.ts'
import { sync, type SyncReport } from './sync.ts'
import { writeLocally } from './write-locally.ts'

export interface OfflineOptions {
  /** Collections whose documents travel. All others stay on the device. */
  readonly collections: readonly SyncedCollection[]
  /**
   * What the name of this device begins with: at most 40 letters, digits and hyphens. The rest is random, so that a
   * device whose storage was emptied is not taken for the one that it was.
   */
  readonly device?: string
  /** Who holds the device, for the record of a conflict. */
  readonly by?: () => string | undefined
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Writes in one batch, 100 if it is not said. The far storage must take two for each and one more. */
  readonly maxBatch?: number
  /** Bytes of one document, 1 MiB if it is not said. The far storage must take as many. */
  readonly maxDocumentBytes?: number
  /**
   * Bytes of the documents of one batch that travel, 2 MiB if it is not said, or as many as a document may have. A server
   * takes bodies up to a limit, and a batch arrives whole or not at all.
   */
  readonly maxBatchBytes?: number
}

/** An open conflict, and by what name `resolve` knows it. */
export interface OpenConflict extends SyncConflict {
  readonly conflictId: string
}

/** A storage that is complete without a network, and that meets another one when there is one. */
export interface OfflineStorage extends StorageAdapter {
  /** The name of this device. */
  readonly device: string
  /** How many batches wait to be sent. */
  pending(): Promise<number>
  /**
   * Sends what waits and receives what is new. May be cut off anywhere: what it throws then is what `far` threw, nothing
   * is lost or counted twice, and the next run goes on. `far` must have defined `farCollections`.
   *
   * @throws StorageError STORAGE_UNAVAILABLE with the reason `rewound` where one of the two was put back from an older
   *   copy; nothing is sent then. RangeError for a far storage that cannot take what devices may write.
   */
  sync(far: StorageAdapter): Promise<SyncReport>
  /**
   * Lets a device go on that `sync` refuses as `rewound`: what waits is sent as something new by the next `sync`, and so is
   * what a far storage has lost that was put back from an older copy. Where two things are told of one member, both are
   * kept, as a conflict. From then on the device has another name.
   *
   * @returns whether there was anything to do
   */
  carryOver(far: StorageAdapter): Promise<boolean>
  /** A page of the open conflicts of all devices, as far as this one has heard. */
  conflicts(query?: { readonly after?: string; readonly limit?: number }): Promise<{
    readonly conflicts: readonly OpenConflict[]
    readonly next?: string
  }>
  /** Settles a conflict, here and with the next `sync` everywhere. */
  resolve(conflictId: string, resolution: Resolution): Promise<void>
}

/**
 * Lets a storage of this device keep an outbox: every write to a synced collection is recorded in the same batch, in
 * order. From then on these collections must be written through what this gives, and only so.
 */
export async function offlineStorage(local: StorageAdapter, options: OfflineOptions): Promise<OfflineStorage> {
  const modes: Modes = new Map([
    ...options.collections.map(({ name, merge = 'members' }) => [name, merge] as const),
    [conflicts, 'whole'],
  ])
  const capabilities = capabilitiesOf(local, options)
  const own = deviceCollections(options.collections)
  await local.define(own)
  let definitions: Definitions = mergeDefinitions(new Map(), own)
  const { now = Date.now, by = () => undefined } = options
  let device: Device = { local, modes, name: await nameDevice(local, options.device), now, by }
  const maxBatchBytes = Math.max(options.maxBatchBytes ?? usualBatchBytes, capabilities.maxDocumentBytes)
  // One run at a time in this tab; tabs beside it are held apart by revisions.
  let running: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const run = running.then(task)
    running = run.catch(() => undefined)
    return run
  }

  return {
    name: local.name,
    capabilities,
    get device() {
      return device.name
    },
    async define(collections) {
      for (const each of collections) checkForeign(each.name)
      mergeDefinitions(definitions, collections)
      const asked = JSON.parse(JSON.stringify(collections)) as typeof collections
      await local.define(asked)
      // Only now: what was defined meanwhile stays.
      definitions = mergeDefinitions(definitions, asked)
    },
    get: (collection, ids) => local.get(collection, ids),
    list: (collection, query) => local.list(collection, query),
    async write(writes) {
      for (const each of writes) checkForeign(each.collection)
      const checked = checkWrites(definitions, writes, capabilities)
      checkTravels(
        checked.filter(({ collection }) => modes.has(collection)),
        maxBatchBytes,
      )
      return writeLocally(device, copiesOf(checked))
    },
    async changes({ after, limit }) {
      checkLimit(limit)
      const changes: Change[] = []
      // A page that lacks what is our own would look like the end.
      for (let from = after; ;) {
        const query = { limit: limit - changes.length, ...(from === undefined ? {} : { after: from }) }
        const page = await local.changes(query)
        changes.push(...page.changes.filter(isOfUser))
        if (page.changes.length === 0 || changes.length >= limit) return { changes, next: page.next }
        from = page.next
      }
    },
    close: () => local.close(),

    async pending() {
      const { writer, far } = await readProgress(local)
      return writer!.sequence - far.confirmed
    },
    sync(far) {
      return inTurn(() => {
        checkFar(far, capabilities)
        return sync(device, far)
      })
    },
    carryOver(far) {
      return inTurn(async () => {
        const name = await nameDevice(local)
        const isDone = await carryOver({ ...device, name }, far)
        device = { ...device, name: await nameDevice(local) }
        return isDone
      })
    },
    async conflicts({ after, limit = 100 } = {}) {
      const page = await local.list(conflicts, { limit, ...(after === undefined ? {} : { after }) })
      const open = page.records.map(({ id, value }): OpenConflict => ({ conflictId: id, ...conflictIn(value) }))
      return { conflicts: open, ...(page.next === undefined ? {} : { next: page.next }) }
    },
    resolve: (conflictId, resolution) => resolveConflict(device, conflictId, resolution),
  }
}

// What every storage takes. A document travels with a stamp for each member, which may be three times as long.
const leastBatch = 100
const leastDocumentBytes = 1024 * 1024
const shareOfDocument = 4
const usualBatchBytes = 2 * 1024 * 1024

function capabilitiesOf(local: StorageAdapter, options: OfflineOptions): StorageCapabilities {
  const { maxBatch = leastBatch, maxDocumentBytes = leastDocumentBytes } = options
  const room = local.capabilities
  // A document, what is beside it, and its place in the outbox; then how far the device is.
  if (maxBatch * 3 + 2 > room.maxBatch || maxDocumentBytes * shareOfDocument > room.maxDocumentBytes)
    throw new RangeError(`The storage "${local.name}" is too small for an outbox of such batches and documents.`)
  return { ...room, maxBatch, maxDocumentBytes }
}

function checkFar(far: StorageAdapter, { maxBatch, maxDocumentBytes }: StorageCapabilities): void {
  if (far.capabilities.maxBatch <= maxBatch * 2 || far.capabilities.maxDocumentBytes < maxDocumentBytes)
    throw new RangeError(`The storage "${far.name}" cannot take batches and documents as large as devices write them.`)
}

/** @throws StorageError STORAGE_TOO_LARGE, before the batch is written: it could not be sent, and no other behind it. */
function checkTravels(writes: readonly CheckedWrite[], limit: number): void {
  const bytes = writes.reduce((sum, { text = '' }) => sum + utf8Length(text), 0)
  if (bytes > limit) throw new StorageError('STORAGE_TOO_LARGE', { what: 'batch-bytes', limit })
}

/** What the caller changes afterwards, or what JSON does not have, must not get into the outbox. */
const copiesOf = (writes: readonly CheckedWrite[]): readonly Write[] =>
  writes.map((write) => (write.text === undefined ? write : { ...write, value: JSON.parse(write.text) as Json }))

function checkForeign(collection: string): void {
  if (isInternal(collection)) throw new StorageError('STORAGE_NOT_DEFINED', { collection })
}

const isOfUser = ({ collection }: Change): boolean => !isInternal(collection)
