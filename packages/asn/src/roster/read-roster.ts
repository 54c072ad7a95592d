import type { Need } from '../nip/finding.ts'
import { rosterFields, rosterHeadings, type RosterColumns, type RosterField } from './columns.ts'
import { rosterFinding, type RosterFinding } from './finding.ts'
import { isPersonRow, readPerson, type PersonReading } from './read-person.ts'
import { readLines, type LinePerson, type LineRow } from './reporting-lines.ts'
import type { Roster, RosterPerson, RosterRow } from './roster.ts'
import { readUnits, unitIdOf } from './units.ts'

export interface ReadRosterOptions {
  /** The row of the headings, for what is wrong with them. */
  readonly headingRow?: number
  /** Those above whom there is nobody in this roster: the head of the agency. NIP of eighteen digits. */
  readonly heads?: readonly string[]
  /** The day of reading, `2026-01-31`: an NIP whose service begins more than a year later is found. */
  readonly today?: string
  /** The row below that goes on with the headings, where there is one; it is none of `rows`. */
  readonly splitHeadingRow?: number | undefined
}

/** Without these columns a roster says too little. */
const needed: readonly RosterField[] = ['nip', 'name', 'unit']

/**
 * Reads a roster such as the export of SIASN with a column for the superior, and tells everything that is wrong
 * (_perlu dibetulkan_) or not there yet (_perlu dilengkapi_), by the file's own row numbers.
 *
 * People whose NIP cannot be read, or stands in two rows, are in the findings and not among the people: nobody is
 * guessed.
 *
 * @param columns - what `findRosterColumns` found in the headings
 *
 * @example
 * ```ts doctest
 * import { findRosterColumns, readRoster } from '@sasando/asn'
 * const columns = findRosterColumns(['NIP BARU', 'NAMA', 'UNOR NAMA', 'NIP ATASAN'])
 * const cells = { nip: '199602292019032001', name: 'Maria Nino', unit: 'Bapenda', superior: '199602292019032001' }
 * readRoster([{ number: 2, cells }], columns).findings.map(({ code }) => code) // => ['superior_self']
 * ```
 */
export function readRoster(
  rows: Iterable<RosterRow>,
  columns: RosterColumns,
  { headingRow = 1, heads = [], today, splitHeadingRow }: ReadRosterOptions = {},
): Roster {
  const has = new Set(columns.places.keys())
  const findings = ofHeadings(columns, headingRow)
  if (splitHeadingRow !== undefined)
    findings.push(
      rosterFinding({ row: headingRow, field: 'nip' }, 'headings_split', { rows: [headingRow, splitHeadingRow] }),
    )
  const readings: PersonReading[] = []
  const cells = new Map<number, unknown>()
  for (const row of rows) {
    if (!isPersonRow(row)) continue
    const person = readPerson(row, has, today)
    readings.push(person)
    findings.push(...person.findings)
    cells.set(row.number, row.cells.superior)
  }
  const { single, findings: doubles } = withoutDoubles(readings)
  const { units, findings: ofUnits } = readUnits(readings)
  findings.push(...doubles, ...ofUnits)

  const people = new Map<string, LinePerson>(
    // A superior is known also where something else is wrong with their row.
    readings.flatMap(({ row, nip: { text }, standing }) => (text === null ? [] : [[text, { row, standing }]])),
  )
  const singles = new Set(single)
  const lineRows = readings.map((reading): LineRow => {
    const { row, nip } = reading
    return { row, person: nip.text ?? '', isSingle: singles.has(reading), cell: cells.get(row) }
  })
  const { lines, findings: ofLines } = has.has('superior')
    ? readLines(people, lineRows, new Set(heads))
    : { lines: [], findings: [] }
  findings.push(...ofLines)
  findings.sort((a, b) => a.row - b.row)

  const needs = worst(findings)
  return {
    rows: readings.length,
    people: single.flatMap((reading) => personOf(reading, needs.get(reading.row) ?? null)),
    units,
    lines,
    findings,
  }
}

function ofHeadings({ places, twice }: RosterColumns, row: number): RosterFinding[] {
  const found: RosterFinding[] = []
  for (const field of rosterFields) {
    const columns = twice.get(field)
    if (columns) found.push(rosterFinding({ row, field }, 'column_twice', { columns }))
    if (places.has(field)) continue
    const headings = rosterHeadings[field].slice(0, 3)
    if (needed.includes(field)) found.push(rosterFinding({ row, field }, 'column_absent', { headings }))
    if (field === 'superior') found.push(rosterFinding({ row, field }, 'superiors_absent', { headings }))
  }
  return found
}

/** Those who stand in one row. Two rows of one person may say different things; which is right, the file cannot tell. */
function withoutDoubles(readings: readonly PersonReading[]): {
  readonly single: readonly PersonReading[]
  readonly findings: readonly RosterFinding[]
} {
  const rowsOf = new Map<string, number[]>()
  for (const { nip, row } of readings)
    if (nip.text !== null) rowsOf.set(nip.text, [...(rowsOf.get(nip.text) ?? []), row])
  const findings: RosterFinding[] = []
  const single: PersonReading[] = []
  for (const reading of readings) {
    const rows = rowsOf.get(reading.nip.text ?? '') ?? []
    if (rows.length > 1) findings.push(rosterFinding({ row: reading.row, field: 'nip' }, 'nip_twice', { rows }))
    else if (reading.nip.nip) single.push(reading)
  }
  return { single, findings }
}

function worst(findings: readonly RosterFinding[]): ReadonlyMap<number, Need> {
  const needs = new Map<number, Need>()
  for (const { row, needs: need } of findings) if (needs.get(row) !== 'correction') needs.set(row, need)
  return needs
}

function personOf(reading: PersonReading, needs: Need | null): readonly RosterPerson[] {
  const { row, nip, pnsId, name, rank, position, standing } = reading
  if (!nip.nip) return []
  const unit = unitIdOf(reading)
  const texts = { pnsId, name, rank, position, unit, standing }
  const known = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''))
  return [{ row, nip: nip.nip, ...known, needs }]
}
