import type { Need, NipFinding } from '../nip/finding.ts'
import type { RosterField } from './columns.ts'

/** What may be found in a roster, and what a sentence about it needs. The codes stay; the sentences may improve. */
export interface RosterFindingData {
  readonly nip: { readonly finding: NipFinding }
  /** The same person stands in these rows. */
  readonly nip_twice: { readonly rows: readonly number[] }
  /** A spreadsheet shows `#N/A` or the like. */
  readonly cell_error: { readonly received: string }
  /** A formula stands there as text, or without the value that it had. */
  readonly cell_formula: { readonly received: string }
  /** Longer than any name, position or unit. */
  readonly text_long: { readonly letters: number; readonly most: number }
  /** A separator within a value has moved all cells behind it. */
  readonly cells_moved: { readonly cells: number; readonly headings: number }
  readonly name_empty: Record<never, never>
  readonly sex_form: { readonly received: string }
  readonly day_form: { readonly received: string }
  readonly birth_differs: { readonly nip: string; readonly recorded: string }
  readonly start_differs: { readonly nip: string; readonly recorded: string }
  readonly rank_empty: Record<never, never>
  readonly rank_unknown: { readonly received: string; readonly status: 'PNS' | 'PPPK' }
  readonly position_empty: Record<never, never>
  readonly unit_empty: Record<never, never>
  /** One code, several names; `usual` is what most rows say. */
  readonly unit_name_differs: { readonly unit: string; readonly received: string; readonly usual: string }
  /** No column, and no list beside, says who the superior is. */
  readonly superiors_absent: { readonly headings: readonly string[] }
  readonly superior_empty: Record<never, never>
  readonly superior_nip: { readonly finding: NipFinding }
  readonly superior_self: Record<never, never>
  readonly superior_unknown: { readonly superior: string }
  /** Retired, deceased, dismissed: no one to wait for. */
  readonly superior_left: { readonly superior: string; readonly row: number; readonly standing: string }
  /** Each is the superior of the one before, and the first of the last. */
  readonly superior_circle: { readonly rows: readonly number[] }
  /** What a row says from a day on was not kept: something else is stored that holds from a later day. */
  readonly later_stored: { readonly from: string; readonly since: string }
  /** Headings stand in two rows, of which one is read. */
  readonly headings_split: { readonly rows: readonly [number, number] }
  readonly column_absent: { readonly headings: readonly string[] }
  readonly column_twice: { readonly columns: readonly number[] }
}
export type RosterFindingCode = keyof RosterFindingData

/** One thing that is not as it should be, by the row number of the file it stands in. */
export type RosterFinding = {
  [Code in RosterFindingCode]: {
    readonly code: Code
    /** `correction`: _perlu dibetulkan_. `completion`: _perlu dilengkapi_. */
    readonly needs: Need
    readonly row: number
    readonly field: RosterField
    readonly data: RosterFindingData[Code]
  }
}[RosterFindingCode]

const toComplete: ReadonlySet<RosterFindingCode> = new Set([
  'name_empty',
  'rank_empty',
  'position_empty',
  'unit_empty',
  'superior_empty',
  'superiors_absent',
  'column_absent',
])

export interface Place {
  readonly row: number
  readonly field: RosterField
}

export function rosterFinding<Code extends RosterFindingCode>(
  { row, field }: Place,
  code: Code,
  data: RosterFindingData[Code],
): RosterFinding {
  const ofNip = 'finding' in data ? data.finding.needs : undefined
  const needs = ofNip ?? (toComplete.has(code) ? 'completion' : 'correction')
  return { code, needs, row, field, data } as RosterFinding
}

/** For whoever keeps a roster in a storage, and finds there what is newer than the roster. */
export const laterStored = (place: Place, data: RosterFindingData['later_stored']): RosterFinding =>
  rosterFinding(place, 'later_stored', data)
