import type { Official, RaterBasis } from '../case/facts.ts'
import { rosterFinding, type RosterFinding } from './finding.ts'
import type { RosterDay } from './roster-day.ts'

/** Who rates somebody on a day, and by which rule. */
export interface Officials {
  readonly person: Official
  readonly rater: Official
  readonly basis: RaterBasis
  /** Absent at the top, where nobody stands above the rater. */
  readonly superior?: Official
  /** The places of the regulation that led there, in the order in which they were applied. */
  readonly sources: readonly string[]
}

const places = {
  direct: 'PermenPANRB 6/2022, Lampiran Bab IV.A.2, p. 89',
  delegated: 'PermenPANRB 6/2022, Lampiran Bab IV.A.3, p. 89',
  acting: 'PermenPANRB 6/2022, Lampiran Bab IV.A.5, p. 89',
  seconded: 'PermenPANRB 6/2022, Lampiran Bab IV.A.15, p. 92',
  studying: 'PermenPANRB 6/2022, Lampiran Bab IV.A.16, p. 92',
} as const

/**
 * Who rates somebody on a day.
 *
 * In the order of the regulation: an employee who is Plt. is rated by the leader of the unit where they report as such; a
 * delegate comes before the direct superior; where that one is permanently unable to act, their own superior, and so on
 * upwards; who is on secondment or on a study assignment is rated at the home agency.
 *
 * @returns the officials, or what is missing in the roster to name them
 * @source PermenPANRB 6/2022, Lampiran Bab IV.A.2–6 and A.15–16, pp. 89, 92
 */
export function officialsOf(on: RosterDay, person: string): Officials | RosterFinding {
  const self = on.official(person)
  if (self === undefined) return rosterFinding('unknown_person', { id: person }, on)
  const found = raterOf(on, person)
  if ('code' in found) return found
  const rater = on.official(found.id)
  if (rater === undefined) return rosterFinding('unknown_person', { id: found.id }, on)
  const superiorId = superiorOf(on, person, found.id)
  const superior = superiorId === undefined ? undefined : on.official(superiorId)
  const away = on.standings.get(person)?.find(({ kind }) => kind === 'diperbantukan' || kind === 'tugas-belajar')
  return {
    person: self,
    rater,
    basis: away === undefined ? found.basis : 'home-agency',
    ...(superior === undefined ? {} : { superior }),
    sources: [
      ...found.sources,
      ...(away === undefined ? [] : [away.kind === 'tugas-belajar' ? places.studying : places.seconded]),
    ],
  }
}

interface FoundRater {
  readonly id: string
  readonly basis: RaterBasis
  readonly sources: readonly string[]
}

const isUnable = ({ standings }: RosterDay, person: string): boolean =>
  standings.get(person)?.some(({ kind }) => kind === 'berhalangan-tetap' || kind === 'berhenti') === true

function raterOf(on: RosterDay, person: string): FoundRater | RosterFinding {
  const acting = on.assignments.get(person)?.find((post) => post.acting === 'Plt')
  const above = acting && leaderAbove(on, acting.unit, person)
  if (above !== undefined) return { id: above, basis: 'acting', sources: [places.acting] }
  const lines = on.lines.get(person)?.filter(({ role }) => role === 'penilai') ?? []
  const delegate = lines.filter(({ source, rater }) => source === 'delegated' && !isUnable(on, rater)).at(-1)
  if (delegate) return { id: delegate.rater, basis: 'delegated', sources: [places.delegated] }
  const structural = lines.filter(({ source }) => source !== 'delegated')
  const [first, ...others] = structural
  if (first === undefined) return rosterFinding('no_rater', { person }, on)
  if (others.some(({ rater }) => rater !== first.rater))
    return rosterFinding('two_raters', { person, raters: structural.map(({ rater }) => rater) }, on, first.row)
  return upwards(on, person, first.rater)
}

/** From the direct superior to the first one above who can act. */
function upwards(on: RosterDay, person: string, direct: string): FoundRater | RosterFinding {
  const seen = [person]
  for (let at: string | undefined = direct; at !== undefined; at = lineOf(on, at)) {
    if (seen.includes(at)) return rosterFinding('circular_line', { people: seen }, on)
    seen.push(at)
    if (!isUnable(on, at)) return { id: at, basis: at === direct ? 'direct' : 'superior', sources: [places.direct] }
  }
  return rosterFinding('inactive_rater', { person, rater: direct }, on)
}

export const lineOf = ({ lines }: RosterDay, person: string): string | undefined =>
  lines
    .get(person)
    ?.filter(({ role, source }) => role === 'penilai' && source !== 'delegated')
    .at(-1)?.rater

function superiorOf(on: RosterDay, person: string, rater: string): string | undefined {
  const named = on.lines
    .get(person)
    ?.filter(({ role }) => role === 'atasan_penilai')
    .at(-1)?.rater
  let at = named ?? lineOf(on, rater)
  for (let steps = 0; at !== undefined && steps < 50; steps++) {
    if (!isUnable(on, at) && at !== rater && at !== person) return at
    at = lineOf(on, at)
  }
  return undefined
}

/** The leader of the unit above, and so on upwards until it is somebody else. */
function leaderAbove({ parents, leaders }: RosterDay, unit: string, person: string): string | undefined {
  let at = parents.get(unit)
  for (let steps = 0; at !== undefined && steps < 50; steps++) {
    const leader = leaders.get(at)
    if (leader !== undefined && leader !== person) return leader
    at = parents.get(at)
  }
  return undefined
}
