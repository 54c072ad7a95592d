import { readNip } from '../nip/read-nip.ts'
import { rosterFinding, type RosterFinding } from './finding.ts'
import { hasLeft, readText } from './read-cells.ts'
import { unusable } from './read-person.ts'
import type { ReportingLine } from './roster.ts'

/** Someone of the roster, as far as lines are about them. */
export interface LinePerson {
  readonly row: number
  readonly standing: string
}

/** What a row says of a person's superior; `cell` is the cell as it stands. */
export interface LineRow {
  readonly row: number
  /** `''` where the own NIP of the row cannot be read. */
  readonly person: string
  /** Whether the person stands in one row only: of others no line is made, but their cell is looked at. */
  readonly isSingle: boolean
  readonly cell: unknown
}

/** The lines that can be used, and what is wrong with the others. */
export interface LinesReading {
  readonly lines: readonly ReportingLine[]
  readonly findings: readonly RosterFinding[]
}

/**
 * Reads who is whose superior.
 *
 * @param people - by NIP
 * @param heads - those above whom there is nobody of this roster; nothing is asked of them
 */
export function readLines(
  people: ReadonlyMap<string, LinePerson>,
  rows: readonly LineRow[],
  heads: ReadonlySet<string>,
): LinesReading {
  const findings: RosterFinding[] = []
  const superiors = new Map<string, ReportingLine>()
  for (const row of rows) {
    const superior = superiorOf(row, people, heads, findings)
    if (superior !== undefined && row.isSingle)
      superiors.set(row.person, { row: row.row, person: row.person, superior })
  }
  const circles = findCircles(superiors)
  for (const circle of circles) {
    const [first = 0] = circle.map(({ row }) => row)
    const place = { row: first, field: 'superior' } as const
    findings.push(rosterFinding(place, 'superior_circle', { rows: circle.map(({ row }) => row) }))
  }
  const circular = new Set(circles.flat())
  const lines = [...superiors.values()].filter((line) => !circular.has(line))
  return { lines, findings }
}

/** Whom a row names, if that is somebody who can be a superior. */
function superiorOf(
  { row, person, cell }: LineRow,
  people: ReadonlyMap<string, LinePerson>,
  heads: ReadonlySet<string>,
  findings: RosterFinding[],
): string | undefined {
  const place = { row, field: 'superior' } as const
  const received = readText(cell)
  const notValue = unusable(received)
  if (notValue !== undefined) {
    findings.push(rosterFinding(place, notValue, { received }))
    return undefined
  }
  if (received === '') {
    if (!heads.has(person)) findings.push(rosterFinding(place, 'superior_empty', {}))
    return undefined
  }
  const { text, findings: wrong } = readNip(cell)
  if (text === null || wrong.length > 0) {
    findings.push(...wrong.map((finding) => rosterFinding(place, 'superior_nip', { finding })))
    return undefined
  }
  if (text === person) {
    findings.push(rosterFinding(place, 'superior_self', {}))
    return undefined
  }
  const found = people.get(text)
  if (!found) {
    findings.push(rosterFinding(place, 'superior_unknown', { superior: text }))
    return undefined
  }
  if (hasLeft(found.standing)) {
    const data = { superior: text, row: found.row, standing: found.standing }
    findings.push(rosterFinding(place, 'superior_left', data))
  }
  return text
}

/**
 * Every line that leads back to where it began: its members in the order of the file's first of them, each followed by
 * their superior. People have one superior each, so that circles share nobody, and one walk finds them all.
 */
function findCircles(superiors: ReadonlyMap<string, ReportingLine>): readonly (readonly ReportingLine[])[] {
  const walkOf = new Map<string, number>()
  const circles: ReportingLine[][] = []
  let walk = 0
  for (const start of superiors.keys()) {
    walk++
    let at = superiors.get(start)
    while (at !== undefined && !walkOf.has(at.person)) {
      walkOf.set(at.person, walk)
      at = superiors.get(at.superior)
    }
    if (at !== undefined && walkOf.get(at.person) === walk) circles.push(circleFrom(at, superiors))
  }
  return circles
}

function circleFrom(first: ReportingLine, superiors: ReadonlyMap<string, ReportingLine>): ReportingLine[] {
  const circle = [first]
  for (let at = superiors.get(first.superior); at !== undefined && at !== first; at = superiors.get(at.superior))
    circle.push(at)
  const top = circle.reduce((least, line, index) => (line.row < (circle[least]?.row ?? 0) ? index : least), 0)
  return [...circle.slice(top), ...circle.slice(0, top)]
}
