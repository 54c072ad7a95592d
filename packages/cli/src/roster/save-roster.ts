import type { Roster, RosterPerson } from '@sasando/asn'
import { openStore, put, retryConflicts, type StorageAdapter, type Store, type StoreWrite } from '@sasando/storage'
import {
  assignments,
  people,
  reportingLines,
  units,
  type Assignment,
  type Person,
  type ReportingLine,
} from '@sasando/storage/records'

import { successor } from './successor.ts'

/** What a roster came to in a storage. */
export interface SavedRoster {
  readonly people: number
  /** Of these, those about whom anything was new. */
  readonly changed: number
  /** Something about them must be put right first. */
  readonly left: number
}

/** Few enough that a person's writes fit with those of the others into one batch of any storage. */
const peopleAtATime = 20

/**
 * Keeps a roster: people, units, who works where, and who is whose rater, from a day on. What held before ends on the
 * day before; what has not changed is not written again, so that a roster may be imported as often as one likes. Those
 * with something to be put right are left out, and so are lines to them. Nobody is deleted.
 */
export async function saveRoster(adapter: StorageAdapter, roster: Roster, from: string): Promise<SavedRoster> {
  const store = await openStore(adapter, [people, units, assignments, reportingLines])
  const ready = roster.people.filter(({ needs, name }) => needs !== 'correction' && name !== undefined)
  const known = new Set(ready.map(({ nip }) => nip.text))
  const raters = new Map(
    roster.lines.filter(({ superior }) => known.has(superior)).map(({ person, superior }) => [person, superior]),
  )
  for (const unit of roster.units) await saveUnit(store, unit)
  let changed = 0
  for (let at = 0; at < ready.length; at += peopleAtATime) {
    const some = ready.slice(at, at + peopleAtATime)
    changed += await retryConflicts(async () => {
      const batches = await Promise.all(
        some.map((person) => writesOf(store, person, raters.get(person.nip.text), from)),
      )
      const batch = batches.flat()
      if (batch.length > 0) await store.write(batch)
      return batches.filter((writes) => writes.length > 0).length
    })
  }
  return { people: ready.length, changed, left: roster.rows - ready.length }
}

async function saveUnit(store: Store, { id, name }: Roster['units'][number]): Promise<void> {
  const key = idOf(id)
  await store.update(units, key, (before) => (before?.name === name ? undefined : { ...before, name }))
}

async function writesOf(
  store: Store,
  { nip, name = '', position, rank, unit }: RosterPerson,
  rater: string | undefined,
  from: string,
): Promise<readonly StoreWrite[]> {
  const id = nip.text
  const before = await store.get(people, id)
  const person: Person = { ...before?.value, nip: id, name, kind: nip.status }
  const isSame = before?.value.name === name && before.value.kind === nip.status
  const writes: StoreWrite[] = isSame ? [] : [put(people, id, person, { expected: before?.revision ?? null })]
  if (unit !== undefined) {
    const next: Assignment = {
      person: id,
      unit: idOf(unit),
      ...(position ? { position } : {}),
      ...(rank ? { rank } : {}),
      from,
    }
    writes.push(...(await successor(store, assignments, { key: id, equals: [id], next })))
  }
  if (rater !== undefined) {
    const next: ReportingLine = { person: id, rater, role: 'penilai', source: 'structure', from }
    writes.push(...(await successor(store, reportingLines, { key: `${id}:penilai`, equals: [id, 'penilai'], next })))
  }
  return writes
}

/** Units without a code are known by their names, which may be longer than an id. */
const idOf = (unit: string): string => unit.slice(0, 200)
