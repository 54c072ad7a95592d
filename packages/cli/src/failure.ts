import type { Subject } from '@sasando/core'
import type { StorageError, TransferError } from '@sasando/storage'

import { exitCode, type ExitCode } from './exit-code.ts'

/** Why a command could not do its work at all, by code, with what a sentence about it needs. */
export interface FailureData {
  // Wrong usage
  readonly unknown_option: { readonly option: string; readonly suggestion?: string }
  readonly unknown_command: {
    readonly command: string
    readonly suggestion?: string
    readonly commands: readonly string[]
  }
  readonly missing_argument: { readonly argument: string }
  readonly preset_missing: {
    readonly preset: string
    readonly presets: readonly string[]
    readonly suggestion?: string
  }
  readonly missing_option: { readonly option: string }
  readonly missing_option_value: { readonly option: string }
  readonly option_not_one_of: {
    readonly option: string
    readonly received: string
    readonly allowed: readonly string[]
  }
  readonly too_many_arguments: { readonly command: string }
  readonly wrong_usage: { readonly message: string }
  readonly list_option_form: { readonly received: string }
  readonly list_option_unknown: {
    readonly received: string
    readonly lists: readonly string[]
    readonly suggestion?: string
  }
  readonly list_with_records: Record<never, never>
  readonly list_not_a_table: { readonly file: string }
  readonly output_format_unknown: { readonly file: string; readonly formats: readonly string[] }
  readonly output_is_input: { readonly file: string }
  readonly output_not_a_folder: { readonly file: string }
  readonly stdin_twice: Record<never, never>
  readonly nip_option_form: { readonly received: string }
  readonly key_option_other: { readonly option: string; readonly rules: string; readonly subject: Subject }
  readonly day_option_form: { readonly received: string }
  readonly deadline_option_form: { readonly received: string }
  readonly port_option_form: { readonly received: string }
  readonly origin_option_form: { readonly received: string }
  /** Somebody else could reach it, and the sign-on is none for others. */
  readonly host_not_local: { readonly host: string }
  readonly workers_option_form: { readonly received: string; readonly most: number }

  // What was given has issues
  readonly rules_invalid: { readonly file: string; readonly count: number }
  readonly plugin_unusable: { readonly file: string; readonly message: string }
  readonly map_invalid: { readonly file: string; readonly problems: readonly string[] }
  readonly map_column_twice: { readonly file: string; readonly heading: string; readonly names: readonly string[] }
  readonly table_empty: { readonly table: string }
  readonly nip_column_missing: {
    readonly table: string
    readonly headings: readonly string[]
    readonly suggestion?: string
  }
  readonly unit_column_missing: {
    readonly table: string
    readonly headings: readonly string[]
    readonly suggestion?: string
  }
  readonly heading_twice: { readonly table: string; readonly name: string; readonly columns: readonly string[] }
  readonly mapped_heading_missing: {
    readonly table: string
    readonly name: string
    readonly heading: string
    readonly suggestion?: string
  }
  readonly sheet_missing: {
    readonly file: string
    readonly sheet: string
    readonly sheets: readonly string[]
    readonly suggestion?: string
  }
  readonly roster_not_a_table: { readonly file: string }
  readonly roster_without_nip: {
    readonly table: string
    readonly headings: readonly string[]
    readonly suggestion?: string
  }
  readonly list_too_long: { readonly table: string; readonly limit: number }
  readonly secret_too_short: { readonly file: string; readonly shortest: number }
  readonly receipt_too_long: Record<never, never>
  readonly unit_not_found: { readonly unit: string; readonly table: string; readonly refused: number }
  readonly nip_not_found: { readonly nip: string; readonly table: string; readonly refused: number }

  readonly store_unknown: { readonly file: string }
  readonly store_without_cycles: { readonly file: string }
  readonly cycle_missing: {
    readonly file: string
    readonly cycle: string
    readonly cycles: readonly string[]
    readonly suggestion?: string
  }
  readonly audit_key_invalid: { readonly file: string }
  readonly transfer_refused: { readonly file: string; readonly problem: Pick<TransferError, 'code' | 'data'> }

  // The world failed
  readonly store_failed: { readonly file: string; readonly problem: StorageError }
  readonly file_missing: { readonly file: string; readonly suggestion?: string }
  readonly file_unreadable: { readonly file: string; readonly reason: string }
  readonly file_is_folder: { readonly file: string }
  readonly rules_missing: { readonly rules: string; readonly presets: readonly string[]; readonly suggestion?: string }
  /** A plugin's code does not come back. `row` of `table`, where it is about a person. */
  readonly plugin_stuck: {
    readonly plugin: string
    readonly seconds: number
    readonly table?: string
    readonly row?: number
  }
  /** A plugin's code has ended the worker that it ran in. */
  readonly plugin_ended: { readonly plugins: readonly string[]; readonly message: string }
  /** A worker of ours is gone: mostly for want of memory. */
  readonly worker_ended: { readonly message: string }
  readonly output_unwritable: { readonly file: string; readonly reason: string }
  readonly workbook_unreadable: { readonly file: string; readonly why: WorkbookTrouble; readonly detail?: string }
  readonly database_unusable: { readonly file: string; readonly reason: string }
  readonly port_taken: { readonly port: number }
  readonly port_unusable: { readonly port: number; readonly reason: string }
  /** A mistake of ours. */
  readonly unexpected: { readonly message: string }
  readonly sheet_full: { readonly file: string; readonly limit: number }
}
export type FailureCode = keyof FailureData

/** `encrypted_or_old`: a password, or the .xls format. `too_large`: unpacks to more than any sheet holds. */
export type WorkbookTrouble = 'not_a_workbook' | 'encrypted_or_old' | 'damaged' | 'too_large' | 'no_sheet'

const exits: { readonly [C in FailureCode]: ExitCode } = {
  unknown_option: exitCode.usage,
  unknown_command: exitCode.usage,
  missing_argument: exitCode.usage,
  preset_missing: exitCode.usage,
  missing_option: exitCode.usage,
  missing_option_value: exitCode.usage,
  option_not_one_of: exitCode.usage,
  too_many_arguments: exitCode.usage,
  wrong_usage: exitCode.usage,
  list_option_form: exitCode.usage,
  list_option_unknown: exitCode.usage,
  list_with_records: exitCode.usage,
  list_not_a_table: exitCode.usage,
  output_format_unknown: exitCode.usage,
  output_is_input: exitCode.usage,
  output_not_a_folder: exitCode.usage,
  stdin_twice: exitCode.usage,
  nip_option_form: exitCode.usage,
  key_option_other: exitCode.usage,
  day_option_form: exitCode.usage,
  deadline_option_form: exitCode.usage,
  port_option_form: exitCode.usage,
  origin_option_form: exitCode.usage,
  host_not_local: exitCode.usage,
  workers_option_form: exitCode.usage,
  rules_invalid: exitCode.issues,
  plugin_unusable: exitCode.issues,
  map_invalid: exitCode.issues,
  map_column_twice: exitCode.issues,
  table_empty: exitCode.issues,
  nip_column_missing: exitCode.issues,
  unit_column_missing: exitCode.issues,
  heading_twice: exitCode.issues,
  mapped_heading_missing: exitCode.issues,
  sheet_missing: exitCode.issues,
  roster_not_a_table: exitCode.issues,
  roster_without_nip: exitCode.issues,
  list_too_long: exitCode.issues,
  secret_too_short: exitCode.issues,
  receipt_too_long: exitCode.issues,
  nip_not_found: exitCode.issues,
  unit_not_found: exitCode.issues,
  store_unknown: exitCode.issues,
  store_without_cycles: exitCode.issues,
  cycle_missing: exitCode.issues,
  audit_key_invalid: exitCode.issues,
  transfer_refused: exitCode.issues,
  store_failed: exitCode.world,
  file_missing: exitCode.world,
  file_unreadable: exitCode.world,
  file_is_folder: exitCode.world,
  rules_missing: exitCode.world,
  plugin_stuck: exitCode.world,
  plugin_ended: exitCode.world,
  worker_ended: exitCode.world,
  output_unwritable: exitCode.world,
  workbook_unreadable: exitCode.world,
  database_unusable: exitCode.world,
  port_taken: exitCode.world,
  port_unusable: exitCode.world,
  unexpected: exitCode.world,
  sheet_full: exitCode.world,
}

/** Ends a command. The sentence for a person comes from `locale/`. */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  override readonly name = 'Failure'
  readonly code: C
  readonly data: FailureData[C]

  constructor(code: C, data: FailureData[C], options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.data = data
  }

  get exit(): ExitCode {
    return exits[this.code]
  }
}
