import { canonicalJson, type Json } from '@sasando/core'

import { checkId } from '../checks/check-id.ts'
import { linesOf, type TransferSource } from './lines.ts'
import { readHeadLine, readManifest, version, type TransferHead, type TransferManifest } from './manifest.ts'
import { Tally } from './tally.ts'
import { TransferError } from './transfer-error.ts'

/** A record of an export. */
export interface TransferRecord {
  readonly collection: string
  readonly id: string
  readonly value: Json
}

/** What an export says of itself. */
export interface TransferSummary extends TransferManifest {
  readonly head: TransferHead
}

/**
 * The records of an export as they come, and at last what it says of itself. Every record is given before its hash is
 * known: whoever keeps any must have read the whole once before.
 *
 * @throws TransferError for what is no export, or not the one that was written
 */
export async function* readExport(source: TransferSource): AsyncGenerator<TransferRecord, TransferSummary> {
  const tally = new Tally()
  const places = new Map<string, { from: number; to: number }>()
  let number = 0
  let head: TransferHead | undefined
  let names: readonly string[] = []
  let last: { readonly rank: number; readonly id: string } = { rank: 0, id: '' }
  let summary: TransferSummary | undefined
  for await (const line of linesOf(source)) {
    number += 1
    if (summary) throw new TransferError('TRANSFER_GOES_ON', { line: number })
    const value = parsed(line)
    if (!head) {
      head = checkHead(readHeadLine(value))
      names = head.collections.map(({ name }) => name)
      tally.add(line)
      continue
    }
    const manifest = readManifest(value)
    if (manifest) {
      checkManifest(manifest, tally.manifest(names), places, number)
      summary = { ...manifest, head }
      continue
    }
    const record = readRecord(value)
    if (!record) throw new TransferError('TRANSFER_LINE', { line: number })
    const { collection, id } = record
    const rank = names.indexOf(collection)
    // Masked ids may be alike.
    const isOutOfOrder = rank < last.rank || (rank === last.rank && id <= last.id && !head.masked)
    if (isOutOfOrder || isWrongId(id)) throw new TransferError('TRANSFER_ORDER', { line: number, collection, id })
    last = { rank, id }
    const place = places.get(collection)
    if (place) place.to = number
    else places.set(collection, { from: number, to: number })
    tally.add(line, collection)
    yield record
  }
  if (!head) throw new TransferError('TRANSFER_NOT_OURS', { line: 1 })
  if (!summary) throw new TransferError('TRANSFER_CUT_OFF', { line: number })
  return summary
}

function checkHead(head: TransferHead | undefined): TransferHead {
  if (!head) throw new TransferError('TRANSFER_NOT_OURS', { line: 1 })
  if (head.version !== version) throw new TransferError('TRANSFER_VERSION', { version: head.version, known: version })
  return head
}

function checkManifest(
  said: TransferManifest,
  found: TransferManifest,
  places: ReadonlyMap<string, { readonly from: number; readonly to: number }>,
  line: number,
): void {
  for (const [collection, { records, sha256 }] of Object.entries(found.collections)) {
    const expected = Object.hasOwn(said.collections, collection) ? said.collections[collection] : undefined
    if (!expected) throw new TransferError('TRANSFER_FRAME', { line })
    if (expected.records !== records)
      throw new TransferError('TRANSFER_COUNT', { collection, expected: expected.records, found: records })
    if (expected.sha256 !== sha256)
      throw new TransferError('TRANSFER_CHANGED', {
        collection,
        ...(places.get(collection) ?? { from: line, to: line }),
      })
  }
  // The head, or a collection that the manifest alone has.
  if (canonicalJson(said) !== canonicalJson(found)) throw new TransferError('TRANSFER_FRAME', { line })
}

/** Undefined for a line that is not in its one form. */
function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    return canonicalJson(value) === line ? value : undefined
  } catch {
    return undefined
  }
}

function readRecord(value: unknown): TransferRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const record = value as Partial<TransferRecord>
  const isRecord =
    typeof record.collection === 'string' && typeof record.id === 'string' && Object.hasOwn(record, 'value')
  return isRecord && Object.keys(record).length === 3 ? (record as TransferRecord) : undefined
}

function isWrongId(id: string): boolean {
  try {
    checkId(id)
    return false
  } catch {
    return true
  }
}
