import { canonicalJson, type Json } from '@sasando/core'

import type { CollectionDefinition, StorageAdapter, StoredRecord } from '../adapter.ts'
import { auditCollections, keyCollection } from '../audit/collections.ts'
import { maskNip } from '../audit/mask-nip.ts'
import { definitionsInOrder, format, version } from './manifest.ts'
import { Tally } from './tally.ts'
import { TransferError } from './transfer-error.ts'

export interface ExportOptions {
  /** What is exported, and by what it is listed. The log comes with it where there is one. */
  readonly collections: readonly CollectionDefinition[]
  /** Without `kept`, every NIP is masked, and the export can be neither imported nor verified. */
  readonly nip?: 'masked' | 'kept'
  /** Whether the keys of persons come with it; without it, what is sealed can only be opened where they are. */
  readonly keys?: boolean
}

/** So many code units at most are asked for at a time, once the size of documents is known. */
const pageLength = 4_000_000

/**
 * A whole store as lines of canonical JSON, a page in memory at a time: a head with the format, each record, and a manifest
 * with the number of records and the SHA-256 of each collection. Two stores with the same records give the same bytes:
 * revisions and the feed of changes are each adapter's own and are not in it.
 *
 * @param storage - below the audited one
 * @throws TransferError TRANSFER_MOVED where it was written to meanwhile
 */
export async function* exportStore(storage: StorageAdapter, options: ExportOptions): AsyncGenerator<string> {
  const { nip = 'masked' } = options
  const definitions = await definitionsOf(storage, options)
  const names = definitions.map(({ name }) => name)
  const start = await endOfChanges(storage)
  const tally = new Tally()
  const isMasked = nip === 'masked'
  const head = canonicalJson({ format, version, collections: definitions, ...(isMasked ? { masked: true } : {}) })
  tally.add(head)
  yield `${head}\n`
  for (const collection of names) {
    for await (const { id, value } of recordsOf(storage, collection)) {
      const record = { collection, id, value }
      const line = canonicalJson(isMasked ? maskAll(record) : record)
      tally.add(line, collection)
      yield `${line}\n`
    }
  }
  await checkStill(storage, start, names)
  yield `${canonicalJson({ manifest: tally.manifest(names) })}\n`
}

async function definitionsOf(
  storage: StorageAdapter,
  { collections, keys = false }: ExportOptions,
): Promise<readonly CollectionDefinition[]> {
  const ours = [...auditCollections, ...(keys ? [keyCollection] : [])].map((name) => ({ name }))
  await storage.define([...collections, ...ours])
  const used: CollectionDefinition[] = []
  for (const each of ours) if ((await storage.list(each.name, { limit: 1 })).records.length > 0) used.push(each)
  return definitionsInOrder([...collections, ...used])
}

async function* recordsOf(storage: StorageAdapter, collection: string): AsyncGenerator<StoredRecord> {
  let after: string | undefined
  let limit = 50
  do {
    const page = await storage.list(collection, { limit, ...(after === undefined ? {} : { after }) })
    yield* page.records
    const length = page.records.reduce((sum, { value }) => sum + lengthOf(value), 0)
    limit = Math.max(1, Math.min(1000, Math.floor((limit * pageLength) / Math.max(length, 1)), limit * 2))
    after = page.next
  } while (after !== undefined)
}

/** About the letters of a value; enough to ask for smaller pages. */
function lengthOf(value: Json): number {
  if (typeof value === 'string') return value.length + 2
  if (value === null || typeof value !== 'object') return 5
  let sum = 2
  for (const [key, member] of Object.entries(value)) sum += key.length + lengthOf(member)
  return sum
}

function maskAll(value: unknown): unknown {
  if (typeof value === 'string') return maskNip(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : maskNumber(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(maskAll)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [maskNip(key), maskAll(member)]))
}

/** An NIP that was written as a number is beyond what numbers hold exactly, and still tells a birthday. */
const maskNumber = (value: number): number | string => {
  const text = String(value)
  return /^\d{18}$/.test(text) ? maskNip(text) : value
}

async function endOfChanges(storage: StorageAdapter): Promise<string> {
  let next: string | undefined
  while (true) {
    const page = await storage.changes({ limit: 1000, ...(next === undefined ? {} : { after: next }) })
    next = page.next
    if (page.changes.length === 0) return next
  }
}

async function checkStill(storage: StorageAdapter, start: string, names: readonly string[]): Promise<void> {
  let after = start
  while (true) {
    const page = await storage.changes({ limit: 1000, after })
    const moved = page.changes.find(({ collection }) => names.includes(collection))
    if (moved) throw new TransferError('TRANSFER_MOVED', { collection: moved.collection })
    if (page.changes.length === 0) return
    after = page.next
  }
}
