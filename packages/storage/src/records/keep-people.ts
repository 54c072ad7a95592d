import { retryConflicts } from '../store/retry-conflicts.ts'
import type { Stored } from '../store/document.ts'
import type { Store } from '../store/store.ts'
import { put, type StoreWrite } from '../store/write.ts'
import { differOnlyIn } from './differ-only-in.ts'
import { newId } from './new-id.ts'
import { people, registers, type Person } from './people.ts'

/** Under which id someone is kept. */
export interface KeptPerson {
  readonly id: string
  /** Whether they are new, or anything about them is. */
  readonly isChanged: boolean
}

interface Plan {
  readonly id: string
  readonly isNew: boolean
  readonly write?: StoreWrite
}

/** People of one batch: few enough for any storage. */
const peopleAtATime = 50

/**
 * Keeps people by their NIP: who is there already is brought up to date, who is not gets an id that says nothing. Nobody is
 * added twice, also where several do this at a time: each who adds somebody writes the register, and comes too late once
 * another has.
 *
 * @param store - opened with `people` and `registers`
 * @param given - each NIP once
 * @returns by NIP
 */
export async function keepPeople(store: Store, given: readonly Person[]): Promise<ReadonlyMap<string, KeptPerson>> {
  const kept = new Map<string, KeptPerson>()
  for (let at = 0; at < given.length; at += peopleAtATime) {
    const some = given.slice(at, at + peopleAtATime)
    const done = await retryConflicts(() => keepSome(store, some))
    for (const [index, { nip }] of some.entries()) kept.set(nip, done[index]!)
  }
  return kept
}

async function keepSome(store: Store, some: readonly Person[]): Promise<readonly KeptPerson[]> {
  // First the register: whoever is added from here on makes the batch fail.
  const register = await store.get(registers, 'people')
  const found = await Promise.all(
    some.map(({ nip }) => store.list(people, { index: 'by-nip', equals: [nip], limit: 1 })),
  )
  const plans = some.map((person, index) => planOf(person, found[index]!.documents[0]))
  const writes = plans.flatMap(({ write }) => (write === undefined ? [] : [write]))
  const added = plans.filter(({ isNew }) => isNew).length
  if (added > 0) {
    const next = { added: (register?.value.added ?? 0) + added }
    writes.push(put(registers, 'people', next, { expected: register?.revision ?? null }))
  }
  if (writes.length > 0) await store.write(writes)
  return plans.map(({ id, write }) => ({ id, isChanged: write !== undefined }))
}

function planOf(person: Person, before: Stored<Person> | undefined): Plan {
  if (before === undefined) {
    const id = newId()
    return { id, isNew: true, write: put(people, id, person, { expected: null }) }
  }
  const { id, revision, value } = before
  const next = { ...value, ...person }
  return differOnlyIn(value, next)
    ? { id, isNew: false }
    : { id, isNew: false, write: put(people, id, next, { expected: revision }) }
}
