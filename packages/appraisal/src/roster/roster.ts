import type { Span } from '../cycle/cycle.ts'

/** From a day on; without `to`, until further notice. */
export type Since = Pick<Span, 'from'> & Partial<Pick<Span, 'to'>>

/** Where a fact stands in the file or list that it came from. */
interface Placed {
  readonly row?: number
}

export interface RosterPerson extends Placed {
  readonly id: string
  readonly name: string
  readonly nip?: string
  readonly rank?: string
}

export interface RosterUnit extends Placed {
  readonly id: string
  readonly name: string
  readonly parent?: string
  /** Unit kerja mandiri. */
  readonly isIndependent?: boolean
}

/** Where somebody works, as what. */
export interface RosterAssignment extends Since, Placed {
  readonly person: string
  readonly unit: string
  readonly position?: string
  /** Of the kinds of `@sasando/asn`: `jpt-pratama`, `pengawas`. */
  readonly positionKind?: string
  /** Whether whoever holds it leads the unit. */
  readonly leads?: boolean
  readonly acting?: 'Plt' | 'Plh'
}

/** Who rates whom. `penilai` is the rater, `atasan_penilai` the superior of that one where it is not the rater's own. */
export interface RosterLine extends Since, Placed {
  readonly person: string
  readonly rater: string
  readonly role: 'penilai' | 'atasan_penilai'
  readonly source: 'structure' | 'nominated' | 'delegated'
}

/**
 * Why somebody is not where the structure has them. `berhalangan-tetap`: permanently unable to act. `berhenti`: has left.
 * `diperbantukan` and `tugas-belajar` are still rated by the home agency.
 */
export interface RosterStanding extends Since, Placed {
  readonly person: string
  readonly kind: 'berhalangan-tetap' | 'berhenti' | 'diperbantukan' | 'tugas-belajar'
}

/** Everybody of an agency, and who stands in which line to whom. */
export interface Roster {
  readonly people: readonly RosterPerson[]
  readonly units: readonly RosterUnit[]
  readonly assignments: readonly RosterAssignment[]
  readonly lines: readonly RosterLine[]
  readonly standings: readonly RosterStanding[]
}

export const holds = ({ from, to }: Since, day: string): boolean => from <= day && (to === undefined || day <= to)
