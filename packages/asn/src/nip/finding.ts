import type { Sex } from './nip.ts'

/** What may be found about an NIP, and what a sentence about it needs. The codes stay; the sentences may improve. */
export interface NipFindingData {
  /** Nothing is there. */
  readonly nip_empty: Record<never, never>
  /** The old number, of nine digits. */
  readonly nip_old: { readonly received: string }
  /** A spreadsheet's number: three of its digits are made up. */
  readonly nip_as_number: { readonly received: string }
  /** What is left of a number that was shown as 1,98E+17. */
  readonly nip_scientific: { readonly received: string }
  /** Ends with 000, as a spreadsheet leaves it; no serial number is 000. */
  readonly nip_rounded: { readonly received: string }
  readonly nip_length: { readonly received: string; readonly digits: number }
  readonly nip_characters: { readonly received: string }
  readonly birth_not_a_day: { readonly year: string; readonly month: string; readonly day: string }
  readonly start_not_a_month: { readonly month: string }
  readonly too_young: { readonly birth: string; readonly start: string; readonly least: number }
  /** Nobody begins to serve at an age at which everybody has retired: mostly a century or decade that was mistyped. */
  readonly too_old: { readonly birth: string; readonly start: string; readonly most: number }
  /** Before there was a Republic to serve. */
  readonly start_too_early: { readonly start: string; readonly earliest: number }
  /** More than a year after `today`. */
  readonly start_too_late: { readonly start: string; readonly today: string }
  readonly pppk_too_early: { readonly year: number; readonly earliest: number }
  readonly sex_digit: { readonly digit: string }
  /** What the digit says is not what is recorded elsewhere. */
  readonly sex_differs: { readonly nip: Sex; readonly recorded: Sex }
}
export type NipFindingCode = keyof NipFindingData

/** Whether something is wrong and must be put right, or is not there yet and must be filled in. */
export type Need = 'correction' | 'completion'

/** One thing about an NIP that is not as it should be. */
export type NipFinding = {
  [Code in NipFindingCode]: { readonly code: Code; readonly needs: Need; readonly data: NipFindingData[Code] }
}[NipFindingCode]

const toComplete: ReadonlySet<NipFindingCode> = new Set(['nip_empty', 'nip_old'])

export const finding = <Code extends NipFindingCode>(code: Code, data: NipFindingData[Code]): NipFinding =>
  ({ code, needs: toComplete.has(code) ? 'completion' : 'correction', data }) as NipFinding
