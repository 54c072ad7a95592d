import type { Json } from '@sasando/core'
import type { Change, ListQuery, StorageAdapter, StoredRecord, Write } from '@sasando/storage'

import { ok } from './check.ts'

type Expected = string | null | undefined

/** A write of a document into `people`, or the collection named. */
export const put = (id: string, value: unknown, expected?: Expected, collection = 'people'): Write =>
  expected === undefined
    ? { kind: 'put', collection, id, value: value as Json }
    : { kind: 'put', collection, id, value: value as Json, expected }

export const remove = (id: string, expected?: string, collection = 'people'): Write =>
  expected === undefined ? { kind: 'delete', collection, id } : { kind: 'delete', collection, id, expected }

/** Writes one document. @returns its revision */
export async function putOne(storage: StorageAdapter, ...given: Parameters<typeof put>): Promise<string> {
  const [revision] = await storage.write([put(...given)])
  ok(typeof revision === 'string', `the revision of a put is a text, not ${String(revision)}`)
  return revision
}

export async function getOne(
  storage: StorageAdapter,
  id: string,
  collection = 'people',
): Promise<StoredRecord | undefined> {
  const [record] = await storage.get(collection, [id])
  return record
}

export const valueOf = async (storage: StorageAdapter, id: string, collection = 'people'): Promise<unknown> =>
  (await getOne(storage, id, collection))?.value

/** The ids of all pages. `between` runs after every page that is not the last. */
export async function idsOf(
  storage: StorageAdapter,
  query: Partial<ListQuery> = {},
  between?: (met: readonly string[]) => Promise<unknown>,
  collection = 'people',
): Promise<string[]> {
  const met: string[] = []
  const { limit = 1000 } = query
  let after: string | undefined
  do {
    const page = await storage.list(collection, { ...query, limit, ...(after === undefined ? {} : { after }) })
    ok(page.records.length <= limit, `a page of ${limit} has ${page.records.length} records`)
    ok(page.records.length > 0 || page.next === undefined, 'a page without records goes on')
    met.push(...page.records.map(({ id }) => id))
    after = page.next
    if (after !== undefined) await between?.(met)
    ok(met.length < 100_000, 'pages without an end')
  } while (after !== undefined)
  return met
}

/** All changes behind `after`, in calls of `limit`. */
export async function changesOf(
  storage: StorageAdapter,
  { after, limit = 1000 }: { readonly after?: string | undefined; readonly limit?: number } = {},
): Promise<Change[]> {
  const all: Change[] = []
  for (let from = after; ;) {
    const { changes, next } = await storage.changes({ limit, ...(from === undefined ? {} : { after: from }) })
    ok(changes.length <= limit, `${changes.length} changes where ${limit} were asked for`)
    if (changes.length === 0) return all
    all.push(...changes)
    from = next
    ok(all.length < 100_000, 'changes without an end')
  }
}
