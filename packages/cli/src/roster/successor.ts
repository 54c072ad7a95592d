import { put, type Collection, type Store, type StoreWrite } from '@sasando/storage'

/** Something that holds of a person from a day on, up to another or until further notice. */
interface Dated {
  readonly from: string
  readonly to?: string
}

/** What has to be written, and whether `next` was passed over. */
export interface Succession {
  readonly writes: readonly StoreWrite[]
  /** The day from which something later is stored, where `next` is not what was stored for its own day. */
  readonly since?: string
}

/**
 * The writes after which `next` holds from its day on, and what held before ends on the day before. None where the same
 * holds already.
 *
 * Where something later is stored, that stays. Before it, `next` takes a place that is free, up to the day before; where
 * something else was stored for its day, it is passed over, and said.
 *
 * @param key - with what the ids of this person's records begin
 * @param equals - by what they are found in the index `by-person`
 */
export async function successor<Value extends Dated>(
  store: Store,
  collection: Collection<Value, 'by-person'>,
  { key, equals, next }: { readonly key: string; readonly equals: readonly string[]; readonly next: Value },
): Promise<Succession> {
  const { documents } = await store.list(collection, { index: 'by-person', equals, limit: 1, descending: true })
  const [last] = documents
  const id = `${key}:${next.from}`
  if (last === undefined) return { writes: [put(collection, id, next, { expected: null })] }
  if (last.value.from > next.from) {
    const { held, following } = await around(store, collection, equals, next.from)
    if (held !== undefined) return isSame(held, next) ? { writes: [] } : { writes: [], since: last.value.from }
    const ended = { ...next, to: dayBefore(following) }
    return { writes: [put(collection, id, ended, { expected: null })] }
  }
  if (last.value.to === undefined && isSame(last.value, next)) return { writes: [] }
  if (last.value.from === next.from) return { writes: [put(collection, last.id, next, { expected: last.revision })] }
  const ended = { ...last.value, to: dayBefore(next.from) }
  return {
    writes: [
      put(collection, last.id, ended, { expected: last.revision }),
      put(collection, id, next, { expected: null }),
    ],
  }
}

/** What is stored for a day, and from when on the next after it holds. */
async function around<Value extends Dated>(
  store: Store,
  collection: Collection<Value, 'by-person'>,
  equals: readonly string[],
  day: string,
): Promise<{ readonly held: Value | undefined; readonly following: string }> {
  let held: Value | undefined
  for await (const { value } of store.each(collection, { index: 'by-person', equals })) {
    if (value.from > day) return { held, following: value.from }
    // Also one that has the same first day: there is one record for each.
    held = value.from === day || value.to === undefined || value.to >= day ? value : undefined
  }
  return { held, following: day }
}

/** Whether two say the same, whenever they began and ended. */
function isSame<Value extends Dated>(one: Value, other: Value): boolean {
  const members = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Value)[])
  members.delete('from')
  members.delete('to')
  return [...members].every((member) => one[member] === other[member])
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
