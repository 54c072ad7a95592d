import { put, retryConflicts, type Store } from '@sasando/storage'
import { people } from '@sasando/storage/records'

/** Somebody's id in SIASN, by their id in the store. */
export interface PnsId {
  readonly id: string
  readonly pnsId: string
}

/**
 * Keeps the ids by which SIASN knows people, as an attribute: only lists that come from there have them.
 *
 * @returns the ids of those of whom it was new
 */
export async function savePnsIds(store: Store, all: readonly PnsId[]): Promise<ReadonlySet<string>> {
  if (all.length === 0) return new Set()
  return retryConflicts(async () => {
    const found = await store.getMany(
      people,
      all.map(({ id }) => id),
    )
    const fresh = all.flatMap(({ id, pnsId }, index) => {
      const person = found[index]
      if (person === undefined || person.value.attributes?.['pnsId'] === pnsId) return []
      const attributes = { ...person.value.attributes, pnsId }
      return [{ id, write: put(people, id, { ...person.value, attributes }, { expected: person.revision }) }]
    })
    if (fresh.length > 0) await store.write(fresh.map(({ write }) => write))
    return new Set(fresh.map(({ id }) => id))
  })
}
