import type { Roster, RosterPerson } from '@sasando/asn'
import { openStore, retryConflicts, type StorageAdapter, type Store, type StoreWrite } from '@sasando/storage'
import {
  assignments,
  keepPeople,
  people,
  registers,
  reportingLines,
  units,
  type Assignment,
  type KeptPerson,
  type ReportingLine,
} from '@sasando/storage/records'

import { laterOf, type Later } from './later.ts'
import { savePnsIds } from './pns-ids.ts'
import { successor } from './successor.ts'

/** What a roster came to in a storage. */
export interface SavedRoster {
  readonly people: number
  /** Of these, those about whom anything was new. */
  readonly changed: number
  /** Something about them must be put right first. */
  readonly left: number
  /** What was passed over because something later is stored. */
  readonly later: readonly Later[]
}

/** Few enough that a person's writes fit with those of the others into one batch of any storage. */
const peopleAtATime = 20

/**
 * Keeps a roster: people, units, who works where, and who is whose rater, from a day on. What held before ends on the
 * day before; what has not changed is not written again, so that a roster may be imported as often as one likes. Those
 * with something to be put right are left out, and so are lines to them. What is stored from a later day on stays, and is
 * told. Nobody is deleted.
 */
export async function saveRoster(adapter: StorageAdapter, roster: Roster, from: string): Promise<SavedRoster> {
  const store = await openStore(adapter, [people, registers, units, assignments, reportingLines])
  const ready = roster.people.filter(({ needs, name }) => needs !== 'correction' && name !== undefined)
  for (const unit of roster.units) await saveUnit(store, unit)
  const kept = await keepPeople(
    store,
    ready.map(({ nip, name = '' }) => ({ nip: nip.text, name, kind: nip.status })),
  )
  const raters = new Map(roster.lines.map(({ person, superior }) => [person, kept.get(superior)?.id]))
  let changed = 0
  const later: Later[] = []
  for (let at = 0; at < ready.length; at += peopleAtATime) {
    const some = ready.slice(at, at + peopleAtATime)
    const done = await retryConflicts(async () => {
      const batches = await Promise.all(
        some.map((person) =>
          writesOf(store, person, { id: idIn(kept, person), rater: raters.get(person.nip.text), from }),
        ),
      )
      const batch = batches.flatMap(({ writes }) => writes)
      if (batch.length > 0) await store.write(batch)
      return batches
    })
    const pnsIds = some.flatMap((person) =>
      person.pnsId === undefined ? [] : [{ id: idIn(kept, person), pnsId: person.pnsId }],
    )
    const known = await savePnsIds(store, pnsIds)
    changed += some.filter((person, index) => {
      const { id, isChanged } = kept.get(person.nip.text)!
      return isChanged || known.has(id) || done[index]!.writes.length > 0
    }).length
    later.push(...done.flatMap((each) => each.later))
  }
  return { people: ready.length, changed, left: roster.rows - ready.length, later }
}

/** What is written of one person, and what is passed over. */
interface PersonWrites {
  readonly writes: readonly StoreWrite[]
  readonly later: readonly Later[]
}

const idIn = (kept: ReadonlyMap<string, KeptPerson>, { nip }: RosterPerson): string => kept.get(nip.text)!.id

async function saveUnit(store: Store, { id, name }: Roster['units'][number]): Promise<void> {
  const key = idOf(id)
  await store.update(units, key, (before) => (before?.name === name ? undefined : { ...before, name }))
}

async function writesOf(
  store: Store,
  roster: RosterPerson,
  { id, rater, from }: { readonly id: string; readonly rater: string | undefined; readonly from: string },
): Promise<PersonWrites> {
  const { position, rank, unit } = roster
  const writes: StoreWrite[] = []
  const later: Later[] = []
  if (unit !== undefined) {
    const next: Assignment = {
      person: id,
      unit: idOf(unit),
      ...(position ? { position } : {}),
      ...(rank ? { rank } : {}),
      from,
    }
    const { writes: more, since } = await successor(store, assignments, { key: id, equals: [id], next })
    writes.push(...more)
    later.push(...laterOf(roster, 'unit', since))
  }
  if (rater !== undefined) {
    const next: ReportingLine = { person: id, rater, role: 'penilai', source: 'structure', from }
    const place = { key: `${id}:penilai`, equals: [id, 'penilai'], next }
    const { writes: more, since } = await successor(store, reportingLines, place)
    writes.push(...more)
    later.push(...laterOf(roster, 'superior', since))
  }
  return { writes, later }
}

/** Units without a code are known by their names, which may be longer than an id. */
const idOf = (unit: string): string => unit.slice(0, 200)
