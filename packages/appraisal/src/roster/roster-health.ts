import { positionKinds } from '@sasando/asn'

import { rosterFinding, type RosterFinding } from './finding.ts'
import { lineOf, officialsOf } from './officials-of.ts'
import type { Roster } from './roster.ts'
import { definitive, rosterOn, type RosterDay } from './roster-day.ts'

export interface RosterHealthOptions {
  /** Whether there is a rule set for a post; where not given, nothing is said of it. */
  readonly hasCriteria?: (position: { readonly position?: string; readonly positionKind?: string }) => boolean
  /** Those above whom there is nobody of this roster: nothing is asked of them. */
  readonly heads?: readonly string[]
}

const ranked = new Map(positionKinds.map((kind) => [kind.id, kind]))

/**
 * What stands in the way of appraising everybody of a roster on a day: no rater, a rater who has left, somebody who rates
 * themselves, a line in a circle, two raters, nobody above the rater, no post, no rule set for it, a rater of too low a
 * post. Everything that is found, in the order of the people.
 *
 * It takes time in proportion to the number of people and of lines.
 */
export function rosterHealth(roster: Roster, day: string, options: RosterHealthOptions = {}): readonly RosterFinding[] {
  const on = rosterOn(roster, day)
  const heads = new Set(options.heads)
  const circles = circlesOf(on)
  const inCircle = new Set(circles.flat())
  const present = roster.people.filter(
    ({ id }) => on.standings.get(id)?.some(({ kind }) => kind === 'berhenti') !== true,
  )
  return [
    ...circles.map((people) => rosterFinding('circular_line', { people }, on, firstRow(on, people))),
    ...present.flatMap(({ id }) => [
      ...placementFindings(on, id, options),
      ...(heads.has(id) || inCircle.has(id) ? [] : lineFindings(on, id, heads)),
    ]),
  ]
}

const firstRow = (on: RosterDay, people: readonly string[]): number | undefined =>
  on.roster.lines.find(({ person, row }) => row !== undefined && people.includes(person))?.row

function placementFindings(on: RosterDay, id: string, { hasCriteria }: RosterHealthOptions): readonly RosterFinding[] {
  const post = definitive(on.assignments.get(id) ?? [])
  if (post === undefined) return [rosterFinding('no_assignment', { person: id }, on)]
  if (hasCriteria === undefined || hasCriteria(post)) return []
  const position = post.position ?? post.positionKind ?? ''
  return [rosterFinding('no_criteria', { person: id, position }, on, post.row)]
}

function lineFindings(on: RosterDay, id: string, heads: ReadonlySet<string>): readonly RosterFinding[] {
  const own = on.lines.get(id)?.find(({ rater, role }) => role === 'penilai' && rater === id)
  if (own) return [rosterFinding('self_rater', { person: id }, on, own.row)]
  const found = officialsOf(on, id)
  // A circle further up is told once, for those who stand in it.
  if ('code' in found) return found.code === 'circular_line' ? [] : [found]
  const low = lowRater(on, id, found.rater.id)
  const isTop = found.superior === undefined && !heads.has(found.rater.id)
  return [
    ...(low ? [low] : []),
    ...(isTop ? [rosterFinding('no_superior', { person: id, rater: found.rater.id }, on)] : []),
  ]
}

/** @source PermenPANRB 6/2022, Pasal 1 angka 9, p. 4; Lampiran Bab IV.A.7, p. 89 */
function lowRater(on: RosterDay, person: string, rater: string): RosterFinding | undefined {
  const posts = on.assignments.get(rater) ?? []
  const kind = ranked.get(definitive(posts)?.positionKind ?? '')
  if (kind === undefined || kind.leads || posts.some(({ leads }) => leads === true)) return undefined
  return rosterFinding('low_rater', { person, rater, position: kind.label.id }, on)
}

/** Every line that leads back to where it began, each once. People have one structural line, so that one walk finds all. */
function circlesOf(on: RosterDay): readonly (readonly string[])[] {
  const walkOf = new Map<string, number>()
  const circles: string[][] = []
  let walk = 0
  for (const start of on.lines.keys()) {
    walk++
    let at: string | undefined = start
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, walk)
      at = lineOf(on, at)
    }
    if (at === undefined || walkOf.get(at) !== walk) continue
    const circle = [at]
    for (let next = lineOf(on, at); next !== undefined && next !== at; next = lineOf(on, next)) circle.push(next)
    // Somebody who rates themselves is told of as such.
    if (circle.length > 1) circles.push(circle)
  }
  return circles
}
