import type { SiasnRater } from '@sasando/asn'
import type { Store } from '@sasando/storage'
import { assignments, people, units, type Assignment } from '@sasando/storage/records'

/** Who somebody's rater is; `undefined` where nobody of that id is known. Each is looked up once. */
export type RaterReader = (id: string) => Promise<SiasnRater | undefined>

/** @param day - as of which their position, grade and unit are told */
export function raterReader(store: Store, day: string): RaterReader {
  const known = new Map<string, Promise<SiasnRater | undefined>>()
  return (id) => {
    const found = known.get(id) ?? read(store, id, day)
    known.set(id, found)
    return found
  }
}

async function read(store: Store, id: string, day: string): Promise<SiasnRater | undefined> {
  const person = await store.get(people, id)
  if (person === undefined) return undefined
  const { name, nip } = person.value
  const assignment = await assignmentOn(store, id, day)
  const unit = assignment === undefined ? undefined : await store.get(units, assignment.unit)
  const { position, rank } = assignment ?? {}
  // Whoever is among the people has an NIP: raters who are no civil servants are not.
  return { isAsn: true, name, nip, position, rank, unit: unit?.value.name }
}

async function assignmentOn(store: Store, person: string, day: string): Promise<Assignment | undefined> {
  let held: Assignment | undefined
  for await (const { value } of store.each(assignments, { index: 'by-person', equals: [person] })) {
    if (value.from > day) break
    if (value.to === undefined || value.to >= day) held = value
  }
  return held
}
