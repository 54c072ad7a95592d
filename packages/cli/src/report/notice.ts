import type { NipFinding } from '@sasando/asn'

import type { DecimalMark } from '../values/read-number.ts'
import type { Trait } from '../table/table.ts'

/** What was met in the data and understood, by code: said, so that nobody has to guess what we guessed. */
export interface NoticeData {
  readonly delimiter: { readonly delimiter: string }
  readonly bom: Record<never, never>
  readonly encoding: { readonly encoding: string }
  readonly heading_row: { readonly row: number }
  readonly sheet: { readonly sheet: string; readonly others: readonly string[] }
  readonly sheet_ignored: { readonly sheet: string }
  readonly list_read: { readonly list: string }
  readonly column_unused: { readonly heading: string; readonly suggestion?: string }
  readonly cells_unheaded: { readonly count: number }
  readonly key_unused: { readonly key: string; readonly suggestion?: string }
  readonly inputs_absent: { readonly inputs: readonly string[] }
  readonly decimals: { readonly heading: string; readonly mark: DecimalMark; readonly count: number }
  readonly decimals_mixed: { readonly heading: string; readonly commas: number; readonly points: number }
  readonly blank_rows: { readonly count: number }
  /** How many have such a finding; the finding is that of the first, in `row`. */
  readonly nips_doubtful: { readonly count: number; readonly row: number; readonly finding: NipFinding }
  readonly nips_rounded: { readonly count: number; readonly row: number }
}
export type NoticeCode = keyof NoticeData

/** `column` is the letter of a column, where one is meant. */
export type Notice = {
  readonly [C in NoticeCode]: {
    readonly code: C
    readonly data: NoticeData[C]
    readonly table: string
    readonly column?: string
  }
}[NoticeCode]

export function noticeOfTrait(trait: Trait, table: string): Notice {
  switch (trait.trait) {
    case 'delimiter':
      return { code: 'delimiter', data: { delimiter: trait.delimiter }, table }
    case 'bom':
      return { code: 'bom', data: {}, table }
    case 'encoding':
      return { code: 'encoding', data: { encoding: trait.encoding }, table }
    case 'heading_row':
      return { code: 'heading_row', data: { row: trait.row }, table }
    case 'sheet':
      return { code: 'sheet', data: { sheet: trait.sheet, others: trait.others }, table }
    default:
      return trait satisfies never
  }
}
