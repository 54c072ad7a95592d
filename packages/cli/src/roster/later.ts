import { laterStored, type RosterFinding, type RosterPerson } from '@sasando/asn'

/** Something that a roster says of a person, and that was not kept because something later is stored. */
export interface Later {
  readonly row: number
  readonly field: 'unit' | 'superior'
  /** The day from which what is stored holds. */
  readonly since: string
}

/** @param from - the day from which the roster holds */
export const laterFindings = (all: readonly Later[], from: string): readonly RosterFinding[] =>
  all.map(({ row, field, since }) => laterStored({ row, field }, { from, since }))

/** In how many rows. */
export const rowsOf = (all: readonly Later[]): number => new Set(all.map(({ row }) => row)).size

export const laterOf = ({ row }: RosterPerson, field: Later['field'], since: string | undefined): readonly Later[] =>
  since === undefined ? [] : [{ row, field, since }]
