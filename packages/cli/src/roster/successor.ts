import { put, type Collection, type Store, type StoreWrite } from '@sasando/storage'

/** Something that holds of a person from a day on, up to another or until further notice. */
interface Dated {
  readonly from: string
  readonly to?: string
}

/**
 * The writes after which `next` holds from its day on, and what held before ends on the day before. None where the same
 * holds already, or where something later is known.
 *
 * @param key - with what the ids of this person's records begin
 * @param equals - by what they are found in the index `by-person`
 */
export async function successor<Value extends Dated>(
  store: Store,
  collection: Collection<Value, 'by-person'>,
  { key, equals, next }: { readonly key: string; readonly equals: readonly string[]; readonly next: Value },
): Promise<readonly StoreWrite[]> {
  const { documents } = await store.list(collection, { index: 'by-person', equals, limit: 1, descending: true })
  const [last] = documents
  if (last !== undefined && (last.value.from > next.from || isSame(last.value, next))) return []
  const id = `${key}:${next.from}`
  if (last === undefined) return [put(collection, id, next, { expected: null })]
  if (last.value.from === next.from) return [put(collection, last.id, next, { expected: last.revision })]
  const ended = { ...last.value, to: dayBefore(next.from) }
  return [put(collection, last.id, ended, { expected: last.revision }), put(collection, id, next, { expected: null })]
}

/** Whether two say the same, whenever they began. One that has ended says nothing any more. */
function isSame<Value extends Dated>(last: Value, next: Value): boolean {
  const members = new Set([...Object.keys(last), ...Object.keys(next)] as (keyof Value)[])
  members.delete('from')
  return last.to === undefined && [...members].every((member) => last[member] === next[member])
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
