import type { Issue } from '@sasando/core'

import type { ArrayTrouble } from '../ndjson/read-lines.ts'
import type { BrokenRow } from '../table/row.ts'

/** What can be wrong with one row or cell, by code, with what a sentence about it needs. */
export interface MistakeData {
  // The row
  readonly row_unreadable: { readonly why: BrokenRow }
  readonly row_overflow: { readonly cells: number; readonly headings: number }
  /** The array of records has no end, or goes on behind it. */
  readonly json_array_broken: { readonly why: ArrayTrouble }
  readonly json_line: { readonly message: string }
  readonly json_key_twice: { readonly key: string }
  readonly json_line_not_object: Record<never, never>
  readonly json_line_too_long: { readonly limit: number }
  // Who
  readonly nip_empty: Record<never, never>
  readonly nip_as_number: { readonly received: string }
  readonly nip_scientific: { readonly received: string }
  readonly nip_form: { readonly received: string; readonly digits: number }
  readonly nip_twice: { readonly nip: string; readonly row: number }
  readonly nip_not_in_data: { readonly nip: string; readonly table: string }
  readonly unit_empty: Record<never, never>
  readonly unit_twice: { readonly unit: string; readonly row: number }
  readonly unit_not_in_data: { readonly unit: string; readonly table: string }
  // What
  readonly number_form: { readonly received: string }
  readonly number_ambiguous: { readonly received: string; readonly thousands: string; readonly decimal: string }
  readonly number_wrong_separator: { readonly received: string; readonly decimal: 'comma' | 'point' }
  readonly number_percent: { readonly received: string }
  readonly number_date: { readonly received: string }
  readonly boolean_form: { readonly received: string }
  readonly level_unknown: {
    readonly received: string
    readonly allowed: readonly string[]
    readonly suggestion?: string
  }
  readonly date_form: { readonly received: string }
  readonly cell_error: { readonly received: string }
  readonly formula_without_value: Record<never, never>
  readonly list_form: { readonly message: string }
  readonly list_row_refused: { readonly list: string; readonly place: string }
  /** Core refuses the value; it has its own sentence. */
  readonly refused: { readonly issue: Issue }
}
export type MistakeCode = keyof MistakeData

/** A mistake and where it stands. `row` counts as the spreadsheet does; `column` from 0. */
export type Mistake = {
  readonly [C in MistakeCode]: {
    readonly code: C
    readonly data: MistakeData[C]
    readonly table: string
    readonly row: number
    readonly column?: number
    readonly heading?: string
    /** Of a person. */
    readonly nip?: string
    /** Of a unit: its code, or its name where it has none. */
    readonly unit?: string
  }
}[MistakeCode]
