import type { Json } from '@sasando/core'
import type { Change, Conflict, ListQuery, MemberPath, Scalar, Write } from '@sasando/storage'

import { isSame } from '../subject/check.ts'

export interface PlainRecord {
  readonly revision: string
  readonly value: Json
}

/** A change as the model knows it. The revision of a delete is the adapter's own affair. */
export type PlainChange = Omit<Change, 'sequence' | 'revision'> & { readonly revision?: string }

/** What a store holds, in the plainest way: looked through from one end to the other. */
export class PlainStore {
  readonly records = new Map<string, PlainRecord>()
  readonly changes: PlainChange[] = []
  /** Every revision that a record ever had. */
  readonly given = new Set<string>()

  get(collection: string, id: string): PlainRecord | undefined {
    return this.records.get(`${collection}/${id}`)
  }

  conflicts(writes: readonly Write[]): readonly Conflict[] {
    return writes.flatMap(({ collection, id, expected }) => {
      const actual = this.get(collection, id)?.revision ?? null
      return expected === undefined || expected === actual ? [] : [{ collection, id, actual }]
    })
  }

  /** @throws Error where a revision is not new, or there is one too many */
  apply(writes: readonly Write[], revisions: readonly (string | undefined)[]): void {
    if (writes.length !== revisions.length) throw new Error(`${revisions.length} revisions for ${writes.length} writes`)
    for (const [at, write] of writes.entries()) {
      const { kind, collection, id } = write
      const place = `${collection}/${id}`
      const revision = revisions[at]
      if (kind === 'delete') {
        if (revision !== undefined) throw new Error(`the delete of ${place} gives the revision ${revision}`)
        if (this.records.delete(place)) this.changes.push({ kind, collection, id })
        continue
      }
      if (revision === undefined || this.given.has(`${place} ${revision}`))
        throw new Error(`the put of ${place} gives ${revision}, which is not new`)
      this.given.add(`${place} ${revision}`)
      // As it is read again: -0 is 0.
      this.records.set(place, { revision, value: JSON.parse(JSON.stringify(write.value)) as Json })
      this.changes.push({ kind, collection, id, revision })
    }
  }

  /** The ids that a whole list has, in order. */
  list(
    collection: string,
    query: Omit<ListQuery, 'limit' | 'after'>,
    places: readonly MemberPath[],
  ): readonly string[] {
    const { equals = [], prefix = '', descending = false } = query
    const found = [...this.records].flatMap(([place, { value }]) => {
      const id = place.slice(place.indexOf('/') + 1)
      const key = places.map((path) => scalarAt(value, path))
      const isListed =
        place === `${collection}/${id}` &&
        id.startsWith(prefix) &&
        equals.every((each, at) => isSame(key[at], each === 0 ? 0 : each))
      return isListed ? [{ id, key: [...key, id] }] : []
    })
    found.sort((a, b) => a.key.map((part, at) => compare(part, b.key[at] ?? null)).find((sign) => sign !== 0) ?? 0)
    return (descending ? found.reverse() : found).map(({ id }) => id)
  }

  /** The same store once more: what is done to one is not done to the other. */
  copy(): PlainStore {
    const copy = new PlainStore()
    for (const [place, record] of this.records) copy.records.set(place, record)
    for (const given of this.given) copy.given.add(given)
    copy.changes.push(...this.changes)
    return copy
  }
}

export function scalarAt(value: Json, path: MemberPath): Scalar {
  let at: unknown = value
  for (const name of path) {
    if (typeof at !== 'object' || at === null || Array.isArray(at) || !Object.hasOwn(at, name)) return null
    at = (at as Record<string, unknown>)[name]
  }
  return typeof at === 'object' ? null : (at as Scalar)
}

const ranks = { object: 0, boolean: 1, number: 2, string: 3 }

function compare(a: Scalar, b: Scalar): number {
  const rank = ranks[typeof a as keyof typeof ranks] - ranks[typeof b as keyof typeof ranks]
  if (rank !== 0 || a === b || a === null || b === null) return rank
  return a < b ? -1 : 1
}
