import type { Official } from '../case/facts.ts'
import { grouped } from '../grouped.ts'
import {
  holds,
  type Roster,
  type RosterAssignment,
  type RosterLine,
  type RosterPerson,
  type RosterStanding,
} from './roster.ts'

/** A roster as it is on one day, by person and unit. */
export interface RosterDay {
  readonly roster: Roster
  readonly day: string
  readonly people: ReadonlyMap<string, RosterPerson>
  /** Of a unit, the one above. */
  readonly parents: ReadonlyMap<string, string | undefined>
  readonly assignments: ReadonlyMap<string, readonly RosterAssignment[]>
  readonly lines: ReadonlyMap<string, readonly RosterLine[]>
  readonly standings: ReadonlyMap<string, readonly RosterStanding[]>
  /** Who leads a unit: the definitive holder before somebody acting. */
  readonly leaders: ReadonlyMap<string, string>
  readonly official: (person: string) => Official | undefined
}

export function rosterOn(roster: Roster, day: string): RosterDay {
  const held = <Fact extends { readonly person: string; readonly from: string; readonly to?: string }>(
    facts: readonly Fact[],
  ): ReadonlyMap<string, readonly Fact[]> =>
    grouped(
      facts.filter((fact) => holds(fact, day)).sort((a, b) => (a.from < b.from ? -1 : 1)),
      ({ person }) => person,
    )
  const assignments = held(roster.assignments)
  const people = new Map(roster.people.map((person) => [person.id, person]))
  const units = new Map(roster.units.map((unit) => [unit.id, unit]))
  return {
    roster,
    day,
    people,
    parents: new Map(roster.units.map(({ id, parent }) => [id, parent])),
    assignments,
    lines: held(roster.lines),
    standings: held(roster.standings),
    leaders: leadersOf(roster.assignments.filter((fact) => holds(fact, day))),
    official: (id) => {
      const person = people.get(id)
      const post = definitive(assignments.get(id) ?? [])
      if (person === undefined) return undefined
      const unit = units.get(post?.unit ?? '')
      return {
        id,
        name: person.name,
        ...(person.nip === undefined ? {} : { nip: person.nip }),
        ...(person.rank === undefined ? {} : { rank: person.rank }),
        ...(post?.position === undefined ? {} : { position: post.position }),
        unit: { id: post?.unit ?? '', name: unit?.name ?? '' },
      }
    },
  }
}

/** The post that somebody holds for good; where they hold none, the one in which they act. */
export const definitive = (posts: readonly RosterAssignment[]): RosterAssignment | undefined =>
  posts.filter(({ acting }) => acting === undefined).at(-1) ?? posts.at(-1)

function leadersOf(posts: readonly RosterAssignment[]): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>()
  const leading = posts.filter(({ leads }) => leads === true)
  for (const { unit, person } of leading.filter(({ acting }) => acting !== undefined)) leaders.set(unit, person)
  for (const { unit, person } of leading.filter(({ acting }) => acting === undefined)) leaders.set(unit, person)
  return leaders
}
