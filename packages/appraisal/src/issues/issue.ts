import type { FinalGround } from '../case/facts.ts'
import type { CommandKind } from '../commands/command.ts'
import type { Term } from '../clock/terms.ts'
import type { ProcessSettings } from '../settings/settings.ts'

/** What can be looked for in a case and not be there, or be there already. */
export type ItemKind = 'case' | 'target' | 'change' | 'evidence' | 'activity' | 'work' | 'feedback' | 'contributor'

/** Why a command is refused, by code, with the facts of a sentence. All of it is JSON. */
export interface ProcessIssueData {
  readonly not_allowed: { readonly action: CommandKind }
  readonly unknown_item: { readonly what: ItemKind; readonly id: string }
  readonly existing_item: { readonly what: ItemKind; readonly id: string }
  readonly case_cancelled: { readonly reason: string }
  readonly empty_text: { readonly field: string }
  readonly long_text: { readonly field: string; readonly most: number }
  readonly wrong_hours: { readonly least: number; readonly most: number }
  readonly not_a_day: { readonly received: string }
  readonly day_to_come: { readonly day: string; readonly today: string }
  readonly day_too_early: { readonly day: string; readonly least: string }
  readonly self_rating: { readonly name: string }
  readonly same_officials: { readonly name: string }
  readonly no_superior: { readonly [key: string]: never }
  readonly calendar_too_short: { readonly calendar: string; readonly term: Term }
  readonly wrong_cycle: { readonly reason: 'period' | 'window' }
  readonly plan_empty: { readonly [key: string]: never }
  readonly plan_not_set: { readonly [key: string]: never }
  readonly plan_is_set: { readonly [key: string]: never }
  readonly rater_sets_plan: { readonly until: string }
  readonly change_is_decided: { readonly change: string }
  readonly already_signed: { readonly on: string }
  readonly window_not_open: { readonly from: string }
  readonly window_is_over: { readonly to: string }
  readonly window_not_over: { readonly to: string }
  readonly rater_still_rates: { readonly from: string; readonly to: string }
  readonly no_rules: { readonly [key: string]: never }
  readonly other_rule_set: { readonly pinned: string; readonly given: string }
  readonly unknown_criterion: { readonly criterion: string; readonly known: readonly string[] }
  readonly criterion_of_others: { readonly criterion: string; readonly by: string }
  readonly own_activity: { readonly [key: string]: never }
  readonly other_unit: { readonly given: string; readonly expected: string }
  readonly unit_result_late: { readonly of: string; readonly before: string; readonly limit: string }
  readonly wrong_year: { readonly given: string; readonly expected: readonly string[] }
  readonly no_unit_result: { readonly unit: string }
  readonly nothing_to_keep: { readonly reason: 'annual' | 'not-moved' }
  readonly result_refused: { readonly reasons: readonly { readonly id: string; readonly en: string }[] }
  readonly result_incomplete: { readonly missing: readonly string[] }
  readonly reason_needed: { readonly [key: string]: never }
  readonly no_result: { readonly isStale: boolean }
  readonly no_document: { readonly [key: string]: never }
  readonly not_the_signer: { readonly form: string }
  readonly not_delivered: { readonly [key: string]: never }
  readonly already_delivered: { readonly on: string }
  readonly not_received: { readonly [key: string]: never }
  readonly already_received: { readonly on: string }
  readonly already_returned: { readonly on: string }
  readonly already_reported: { readonly on: string }
  readonly report_waits: { readonly for: 'return' | 'signature' | 'objection'; readonly until?: string }
  readonly late_report: { readonly dueOn: string }
  readonly result_is_final: { readonly why: FinalGround | 'taken-over' | 'decided' }
  readonly result_not_final: { readonly [key: string]: never }
  readonly objection_too_late: { readonly dueOn: string }
  readonly objection_exists: { readonly [key: string]: never }
  readonly no_objection: { readonly [key: string]: never }
  readonly not_asked: { readonly [key: string]: never }
  readonly nothing_changed: { readonly [key: string]: never }
  readonly setting_refuses: { readonly setting: keyof ProcessSettings }
}
export type ProcessIssueCode = keyof ProcessIssueData

/** One reason why a command is refused. Nothing has happened. */
export type ProcessIssue = {
  readonly [Code in ProcessIssueCode]: { readonly code: Code; readonly data: ProcessIssueData[Code] }
}[ProcessIssueCode]
