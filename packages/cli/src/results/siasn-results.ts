import { toSiasn, type SiasnFields, type SiasnResult, type SiasnService } from '@sasando/asn'
import type { Store, Stored } from '@sasando/storage'
import { assessments, people, results, type Assessment, type Cycle, type Result } from '@sasando/storage/records'

import { inStore, type Obstacle } from './left-out.ts'
import { raterReader, type RaterReader } from './rater-reader.ts'

/** Ids of SIASN's own lists, the same for everybody of a cycle. */
export type SiasnLists = Pick<SiasnResult, 'periodikId' | 'koefisienId'>

/** Somebody of a cycle: what SIASN can be given of them, or everything that stands in the way. */
export interface SiasnPerson {
  readonly nip: string | undefined
  readonly name: string
  readonly unit: string
  readonly fields: Partial<SiasnFields> | null
  readonly obstacles: readonly Obstacle[]
}

export interface SiasnCycle {
  readonly id: string
  readonly value: Cycle
  readonly service: SiasnService
  readonly lists: SiasnLists
}

/** A whole year has a service of its own. */
export const serviceOf = ({ kind }: Pick<Cycle, 'kind'>): SiasnService =>
  kind === 'tahunan' ? 'skp22' : 'kinerjaperiodik'

/**
 * Everybody of a cycle, in the order of units: those who have a case, then those of whom there is a result without one.
 * Nobody is passed over.
 */
export async function* siasnResults(store: Store, cycle: SiasnCycle): AsyncGenerator<SiasnPerson> {
  const byCase = await resultsOf(store, cycle.id)
  const rater = raterReader(store, cycle.value.end)
  for await (const { id, value } of store.each(assessments, { index: 'by-unit', equals: [cycle.id] })) {
    const found = byCase.get(id)
    byCase.delete(id)
    yield personOf(store, cycle, value, found, rater)
  }
  for (const { value } of byCase.values()) {
    const person = await store.get(people, value.person)
    yield {
      nip: person?.value.nip,
      name: person?.value.name ?? value.person,
      unit: value.unit,
      fields: null,
      obstacles: [inStore('assessment_missing', { assessment: value.assessment })],
    }
  }
}

async function personOf(
  store: Store,
  cycle: SiasnCycle,
  value: Assessment,
  found: Stored<Result> | undefined,
  rater: RaterReader,
): Promise<SiasnPerson> {
  const person = await store.get(people, value.person)
  const { name, unitName } = value.snapshot
  const one = { nip: person?.value.nip, name, unit: unitName }
  const obstacles: Obstacle[] = person === undefined ? [inStore('person_unknown', { person: value.person })] : []
  const of = value.snapshot.rater
  const known = of === undefined ? undefined : await rater(of)
  if (of === undefined) obstacles.push(inStore('rater_missing', {}))
  else if (known === undefined) obstacles.push(inStore('rater_unknown', { rater: of }))
  if (found === undefined) obstacles.push(inStore('result_missing', {}))
  else if (found.value.status !== 'final') obstacles.push(inStore('result_not_final', { status: found.value.status }))
  if (obstacles.length > 0 || found === undefined || known === undefined) return { ...one, fields: null, obstacles }

  const pnsId = person?.value.attributes?.['pnsId']
  const { fields, findings } = toSiasn(cycle.service, {
    ...cycle.lists,
    pnsId: typeof pnsId === 'string' ? pnsId : undefined,
    results: judgementOf(found.value, 'hasil'),
    behaviour: judgementOf(found.value, 'perilaku'),
    predicate: found.value.level,
    period: { from: cycle.value.start, to: cycle.value.end },
    rater: known,
  })
  return { ...one, fields, obstacles: findings.map((finding) => ({ of: 'siasn', finding })) }
}

/**
 * What was judged of one criterion, as the rule set was given it. Criteria are called as the inputs of the preset for
 * PermenPANRB 6/2022, which rule sets that derive from it keep.
 */
function judgementOf({ record }: Pick<Result, 'record'>, criterion: 'hasil' | 'perilaku'): string | undefined {
  const judged = Object.hasOwn(record, criterion) ? record[criterion] : undefined
  return typeof judged === 'string' ? judged : undefined
}

/** By case, the result that holds: no other takes its place, and none of the case is later. */
async function resultsOf(store: Store, cycle: string): Promise<Map<string, Stored<Result>>> {
  const replaced = new Set<string>()
  const all: Stored<Result>[] = []
  for await (const each of store.each(results, { index: 'by-unit', equals: [cycle] })) {
    all.push(each)
    if (each.value.replaces !== undefined) replaced.add(each.value.replaces.result)
  }
  const latest = new Map<string, Stored<Result>>()
  for (const each of all) {
    if (replaced.has(each.id)) continue
    const before = latest.get(each.value.assessment)
    if (before === undefined || before.value.computedAt < each.value.computedAt) latest.set(each.value.assessment, each)
  }
  return latest
}
