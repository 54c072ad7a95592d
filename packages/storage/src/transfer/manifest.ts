import { canonicalJson } from '@sasando/core'

import type { CollectionDefinition } from '../adapter.ts'
import { auditCollections, keyCollection } from '../audit/collections.ts'
import { mergeDefinitions } from '../checks/definitions.ts'

export const format = 'sasando-store'
export const version = 1

/** The first line of an export. */
export interface TransferHead {
  readonly format: typeof format
  readonly version: number
  /** In the order in which their records stand. */
  readonly collections: readonly CollectionDefinition[]
  /** NIPs are masked: it is for reading. */
  readonly masked?: true
}

/** The last line of an export. */
export interface TransferManifest {
  readonly collections: Readonly<Record<string, { readonly records: number; readonly sha256: string }>>
  /** Of all lines before this one. */
  readonly sha256: string
}

/** The log comes first, in the order in which it is verified; then the others by name. */
function inOrder(names: Iterable<string>): readonly string[] {
  const first: readonly string[] = [...auditCollections, keyCollection]
  const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length)
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** Definitions as a file has them: each name once, in order. @throws StorageError STORAGE_BAD_DEFINITION, STORAGE_BAD_ID */
export function definitionsInOrder(collections: readonly CollectionDefinition[]): readonly CollectionDefinition[] {
  const merged = mergeDefinitions(new Map(), collections)
  return inOrder(merged.keys()).map((name) => {
    const indexes = Object.fromEntries(merged.get(name)!)
    return Object.keys(indexes).length === 0 ? { name } : { name, indexes }
  })
}

/** Undefined where a line is not the first of an export in its one form. */
export function readHeadLine(value: unknown): TransferHead | undefined {
  const head = value as Partial<TransferHead> | null
  if (typeof head !== 'object' || head === null || head.format !== format) return undefined
  if (typeof head.version !== 'number') return undefined
  // Of another version nothing more is known.
  if (head.version !== version) return head as TransferHead
  if (!Array.isArray(head.collections) || !['undefined', 'true'].includes(String(head.masked))) return undefined
  try {
    return canonicalJson(definitionsInOrder(head.collections)) === canonicalJson(head.collections)
      ? (head as TransferHead)
      : undefined
  } catch {
    return undefined
  }
}

/** Undefined where a line is not the last of an export. */
export function readManifest(value: unknown): TransferManifest | undefined {
  const { manifest } = (value ?? {}) as { readonly manifest?: Partial<TransferManifest> }
  if (typeof manifest !== 'object' || manifest === null) return undefined
  const { collections, sha256 } = manifest
  if (typeof collections !== 'object' || collections === null || typeof sha256 !== 'string') return undefined
  const isWhole = Object.values(collections as Record<string, unknown>).every((each) => {
    const { records, sha256: own } = (each ?? {}) as { readonly records?: unknown; readonly sha256?: unknown }
    return typeof records === 'number' && typeof own === 'string'
  })
  return isWhole ? { collections, sha256 } : undefined
}
