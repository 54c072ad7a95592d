import type { StorageAdapter, StoredRecord } from '../adapter.ts'
import { maxPage } from '../checks/limits.ts'
import { stampsOf } from './collections.ts'
import { refKey, uniqueRefs, type DocumentRef } from './document-ref.ts'

/** A document and what is kept beside it, each as stored. */
export interface DocumentRecords {
  readonly document: StoredRecord | undefined
  readonly beside: StoredRecord | undefined
}

/**
 * Documents and what is kept beside them, by `refKey`. The two are read one after the other, so somebody may write
 * between: what is then written back must expect the revisions.
 */
export async function readDocuments(
  storage: StorageAdapter,
  refs: readonly DocumentRef[],
): Promise<ReadonlyMap<string, DocumentRecords>> {
  const found = new Map<string, DocumentRecords>()
  for (const [collection, ids] of idsByCollection(refs)) {
    const documents = await getAll(storage, collection, ids)
    const beside = await getAll(storage, stampsOf(collection), ids)
    for (const [index, id] of ids.entries())
      found.set(refKey({ collection, id }), { document: documents[index], beside: beside[index] })
  }
  return found
}

// Somebody who writes one document more often than it can be read twice is not waited for.
const attempts = 20

/** As `readDocuments`, and what is beside each document was written with it: for what nobody checks by revision. */
export async function readDocumentsWhole(
  storage: StorageAdapter,
  refs: readonly DocumentRef[],
): Promise<ReadonlyMap<string, DocumentRecords>> {
  const settled = new Map<string, DocumentRecords>()
  let open = uniqueRefs(refs)
  for (let attempt = 0; open.length > 0 && attempt < attempts; attempt += 1) {
    const first = await readDocuments(storage, open)
    const again = await revisionsOf(storage, open)
    for (const ref of open) settled.set(refKey(ref), first.get(refKey(ref))!)
    open = open.filter((ref) => settled.get(refKey(ref))!.document?.revision !== again.get(refKey(ref)))
  }
  return settled
}

async function revisionsOf(
  storage: StorageAdapter,
  refs: readonly DocumentRef[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const revisions = new Map<string, string | undefined>()
  for (const [collection, ids] of idsByCollection(refs))
    for (const [index, record] of (await getAll(storage, collection, ids)).entries())
      revisions.set(refKey({ collection, id: ids[index]! }), record?.revision)
  return revisions
}

async function getAll(
  storage: StorageAdapter,
  collection: string,
  ids: readonly string[],
): Promise<readonly (StoredRecord | undefined)[]> {
  const found: (StoredRecord | undefined)[] = []
  for (let start = 0; start < ids.length; start += maxPage)
    found.push(...(await storage.get(collection, ids.slice(start, start + maxPage))))
  return found
}

function idsByCollection(refs: readonly DocumentRef[]): ReadonlyMap<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const { collection, id } of uniqueRefs(refs)) {
    const list = ids.get(collection)
    if (list) list.push(id)
    else ids.set(collection, [id])
  }
  return ids
}
