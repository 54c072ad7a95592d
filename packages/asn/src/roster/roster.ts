import type { Need } from '../nip/finding.ts'
import type { Nip } from '../nip/nip.ts'
import type { RosterField } from './columns.ts'
import type { RosterFinding } from './finding.ts'

/** A row of a file, by field. Cells are texts and numbers as the file has them; a date may be `2026-01-31`. */
export interface RosterRow {
  /** What the spreadsheet shows at its left edge. */
  readonly number: number
  readonly cells: Readonly<Partial<Record<RosterField, unknown>>>
  /** Set where a text file has cells in this row that stand under no heading. */
  readonly overflow?: { readonly cells: number; readonly headings: number }
}

/** Someone whose NIP could be read and stands in one row only. */
export interface RosterPerson {
  readonly row: number
  readonly nip: Nip
  /** SIASN's own id of the person, which its services want. */
  readonly pnsId?: string
  /** With academic titles, as it is printed. */
  readonly name?: string
  /** `III/a`, `IX` */
  readonly rank?: string
  readonly position?: string
  /** The code of the unit, or its name where there is no code. */
  readonly unit?: string
  /** What the column of the legal standing (_kedudukan hukum_) says. */
  readonly standing?: string
  /** The worst that was found about this row. */
  readonly needs: Need | null
}

export interface RosterUnit {
  /** The code; where there is none, the name. */
  readonly id: string
  readonly name: string
  readonly people: number
}

/** Who is whose superior, where both are known and the line leads upwards. */
export interface ReportingLine {
  readonly row: number
  readonly person: string
  readonly superior: string
}

/** A roster as it was read: what can be used, and everything that cannot. */
export interface Roster {
  /** Rows in which anything stood. */
  readonly rows: number
  readonly people: readonly RosterPerson[]
  readonly units: readonly RosterUnit[]
  readonly lines: readonly ReportingLine[]
  /** By row. */
  readonly findings: readonly RosterFinding[]
}
