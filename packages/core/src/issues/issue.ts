import type { OperatorFault } from '../plan/operator-fault.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Path } from './path.ts'

/** Everything that can be wrong with a rule set, by code, with the facts that a sentence about it needs. */
export interface RuleSetIssueData {
  // The text of a rule set
  readonly json_syntax: { readonly found: string; readonly expected: JsonExpectation }
  readonly json_duplicate_key: { readonly key: string }
  readonly json_too_deep: { readonly limit: number }
  readonly json_too_large: { readonly limit: number; readonly unit: 'characters' | 'values' }
  readonly json_number_inexact: { readonly lexeme: string }

  // Its form
  readonly wrong_type: { readonly expected: string; readonly received: string }
  readonly wrong_form: { readonly form: FormName; readonly received: string }
  readonly wrong_size: {
    readonly atLeast?: number
    readonly atMost?: number
    readonly of: 'items' | 'characters' | 'number'
  }
  readonly missing_key: { readonly key: string }
  readonly unknown_key: { readonly key: string; readonly suggestion?: string }
  readonly not_one_of: { readonly received: string; readonly allowed: readonly string[]; readonly suggestion?: string }

  // What its names mean
  readonly unknown_name: { readonly name: string; readonly of: NameSpace; readonly suggestion?: string }
  readonly later_step: { readonly name: string }
  /** The condition of the first of `names` asks for the second, and so on; the last is the first. */
  readonly applies_in_circle: { readonly names: readonly string[] }
  readonly duplicate_name: { readonly name: string; readonly of: NameSpace }
  /** `input` is read from `place`, and `other` from `within`, which is the same place or an object around it. */
  readonly path_taken: {
    readonly input: string
    readonly other: string
    readonly place: string
    readonly within: string
  }
  readonly unknown_level: {
    readonly level: string
    readonly scale: string
    readonly allowed: readonly string[]
    readonly suggestion?: string
  }
  /** The rule set names a plugin that was not given. */
  readonly plugin_needed: { readonly plugin: string }
  /** No kind that is built in, and nothing like one; perhaps of a plugin. */
  readonly kind_unknown: { readonly kind: string; readonly allowed: readonly string[] }
  readonly parent_needed: { readonly id: string; readonly version: string }
  readonly parent_changed: { readonly id: string; readonly expected: string; readonly actual: string }
  /** A warning: of the parent, which is `version`, a newer version is at hand. */
  readonly newer_parent: { readonly id: string; readonly version: string; readonly newer: string }
  /** A warning: the setting has a value of its own, and rests on nothing but these sources of the parent. */
  readonly setting_basis_inherited: {
    readonly name: string
    readonly parent: string
    readonly sources: readonly string[]
  }
  /** What does not derive from a parent has none to be upgraded to. */
  readonly not_derived: { readonly id: string }
  /** The rule set derives from `id`, and what it should be upgraded to is another rule set. */
  readonly other_parent: { readonly id: string; readonly given: string }

  // What its values are
  readonly wrong_value_type: { readonly expected: string; readonly received: string }
  readonly list_not_value: { readonly list: string }
  /** Choices of two inputs that are not the same, or stand in another order. */
  readonly choices_differ: { readonly expected: readonly string[]; readonly received: readonly string[] }
  readonly unknown_operator: { readonly operator: string; readonly suggestion?: string }
  readonly refused_operator: { readonly operator: string; readonly reason: RefusedReason }
  readonly one_operator: { readonly keys: readonly string[] }
  readonly wrong_argument_count: { readonly operator: string; readonly expected: string; readonly received: number }
  readonly needs_round: { readonly reason: 'divisor' | 'shared_weight' | 'outcome' }
  readonly divisor_is_zero: { readonly divisor: '0' }
  readonly not_exact: { readonly limit: string }
  readonly weights_not_one: { readonly sum: string }
  readonly weight_not_positive: { readonly weight: string }
  readonly one_bound: { readonly keys: readonly string[] }
  readonly bands_not_ascending: { readonly previous: string; readonly current: string }
  readonly bands_not_covering: { readonly lowest: string; readonly first: string }
  readonly matrix_size: { readonly what: 'rows' | 'columns'; readonly expected: number; readonly received: number }
  readonly range_needs_order: { readonly received: string }
  readonly table_row_size: { readonly expected: number; readonly received: number }
  /** `first` and `second` are rows, counted from 1. */
  readonly table_rows_overlap: { readonly first: number; readonly second: number; readonly example: Combination }
  readonly table_gap: { readonly example: Combination }
  /** No value of the input meets the condition, or the rows above fit first. */
  readonly table_row_never: { readonly reason: 'no_value' | 'covered' }
  readonly table_not_decided: { readonly proof: 'unique' | 'complete' | 'reached' }
  readonly key_not_rater: { readonly list: string; readonly rater: string }
  /** The raters of `relation` are heard from `minimum` on by the earlier `step`. */
  readonly minimum_differs: { readonly relation: string; readonly step: string; readonly minimum: number | string }
  readonly setting_out_of_range: { readonly value: string; readonly lowest: string; readonly highest: string }
  readonly range_reversed: { readonly lowest: string; readonly highest: string }
  readonly field_may_be_missing: { readonly field: string }
  readonly operator_not_here: { readonly operator: string; readonly plugin: string }
  /** An argument of a plugin's operator, counted from 1, in 1/`received` where 1/`takes` is taken. */
  readonly argument_not_exact: {
    readonly operator: string
    readonly argument: number
    readonly takes: string
    readonly received: string
  }
  readonly policy_not_here: { readonly policy: string; readonly kind: string; readonly allowed: readonly string[] }
  /** What would stand in for the value `name` is of another type; both as types are called. */
  readonly stand_in_wrong_type: {
    readonly policy: 'zero' | 'neutral' | 'carry'
    readonly name: string
    readonly expected: string
    readonly received: string
  }
  /** What would stand in for the value `name` has steps of `received`, and the value is counted in `takes`. */
  readonly stand_in_not_exact: { readonly name: string; readonly takes: string; readonly received: string }
  /** Nothing else is missing, so that the policy does nothing. */
  readonly carries_itself: { readonly name: string }
  /** The value that stands in for `name`, and between what that lies otherwise. */
  readonly neutral_out_of_range: {
    readonly name: string
    readonly value: string
    readonly lowest: string
    readonly highest: string
  }
  readonly not_a_day: { readonly received: string }
  /** A warning: it is scored all the same, by the settings of that day. */
  readonly day_not_valid: { readonly day: string; readonly from: string; readonly to?: string }
  /** A plugin's code threw; `name` of the kind or lint rule. */
  readonly plugin_failed: {
    readonly plugin: string
    readonly what: 'schema' | 'lower' | 'lint'
    readonly name: string
    readonly message: string
  }
  /** A plugin's code did not what it declares. */
  readonly plugin_lied: {
    readonly plugin: string
    readonly name: string
    readonly what: PluginLie
    readonly at: string
  }
  /** An issue of a plugin's own, with its sentences, so that it can travel without the plugin. */
  readonly plugin_issue: {
    readonly plugin: string
    readonly code: string
    readonly sentences: { readonly id: string; readonly en: string }
    readonly data: { readonly [key: string]: Json }
  }
  readonly test_failed: {
    readonly test: string
    readonly name: string
    readonly expected: string
    readonly received: string
  }
}

/** What the proofs of a rule set come upon. */
export interface ProofIssueData {
  readonly never_reached: { readonly what: Exclude<PlaceName, 'condition'> }
  readonly always: { readonly holds: boolean }
  readonly reach_not_decided: { readonly what: PlaceName }
  readonly level_never_given: { readonly level: string; readonly scale: string }
  readonly level_not_decided: { readonly level: string; readonly scale: string }
  readonly unused: { readonly name: string; readonly of: 'input' | 'step' | 'scale' | 'setting' | 'source' }
  readonly not_cited: { readonly step: string }
  readonly no_weight_applies: { readonly step: string }
  readonly weights_not_decided: { readonly step: string }
  /** What is wrong from that day on, on which a setting takes another value. */
  readonly wrong_on_day: { readonly day: string; readonly problem: Issue<DatedIssueCode> }
  /** `input` is better in the second record, and `outcome` worse. Values are canonical. */
  readonly lowers_outcome: {
    readonly input: string
    readonly outcome: string
    readonly from: string
    readonly to: string
    readonly before: string
    readonly after: string
    /** The cell of a table that makes it so, and the level that it would need. */
    readonly cell?: { readonly path: Path; readonly level: string }
    /** The operator that does not move as its plugin promises, where that is why. */
    readonly operator?: string
    readonly plugin?: string
  }
  /** `step` is the first in which the input may work either way. */
  readonly monotone_not_decided: { readonly input: string; readonly outcome: string; readonly step: string }
  /** A change of one value that makes a difference, and that no test of the rule set notices. */
  readonly not_noticed: { readonly from: string; readonly to: string }
}

/** Everything that can be wrong with a record. */
export interface RecordIssueData {
  readonly record_not_object: { readonly received: string }
  /** Looking at the record threw: a getter or a proxy. */
  readonly record_not_plain: Readonly<Record<string, never>>
  readonly input_wrong_type: { readonly expected: string; readonly received: string }
  readonly input_decimal_comma: { readonly received: string; readonly suggestion: string }
  readonly input_too_precise: { readonly received: string; readonly digits: number }
  readonly input_out_of_range: { readonly received: string; readonly lowest: string; readonly highest: string }
  readonly input_not_one_of: {
    readonly received: string
    readonly allowed: readonly string[]
    readonly suggestion?: string
  }
  readonly input_not_a_day: { readonly received: string }
  readonly input_broken_text: { readonly received: string }
  readonly input_too_long: { readonly limit: number; readonly of: 'items' | 'characters' }
  readonly input_field_missing: { readonly field: string }
  readonly input_same_entry: { readonly key: string }
  readonly input_conflicting_entries: { readonly key: string }
  /** The keys of two entries differ by nothing that people see. */
  readonly input_alike_keys: { readonly key: string; readonly other: string }
  /** `step` of the rule set. What the operator was given is not told. */
  readonly operator_failed: {
    readonly operator: string
    readonly plugin: string
    readonly step: string
    readonly fault: OperatorFault
  }
}

/**
 * Everything that can be wrong with a rule set or a record, by code. Codes are API; the sentences are in `locales/` and
 * may improve at any time.
 */
export interface IssueData extends RuleSetIssueData, ProofIssueData, RecordIssueData {}

export type IssueCode = keyof IssueData
export type RuleSetIssueCode = keyof RuleSetIssueData
export type ProofIssueCode = keyof ProofIssueData
export type RecordIssueCode = keyof RecordIssueData
/** What can be wrong on a later day. */
export type DatedIssueCode = RuleSetIssueCode | Exclude<ProofIssueCode, 'wrong_on_day'>
/** A value for each input of a table, in canonical form; none for a text that the table does not name. */
export type Combination = readonly { readonly input: string; readonly value?: string }[]
/** How people call a place of a rule set that a record leads to. */
export type PlaceName = 'step' | 'branch' | 'band' | 'row' | 'cell' | 'condition'
export type NameSpace =
  | 'value'
  | 'input'
  | 'list'
  | 'field'
  | 'scale'
  | 'level'
  | 'choice'
  | 'setting'
  | 'day'
  | 'source'
  | 'locator'
  | 'step'
  | 'operator'
  | 'group'
/**
 * How what a plugin gave was not as it must be. `form`: no form that a plan has. `operator`, `name`: not known there.
 * `type`: its parts do not fit together. `guard`: looks at values that may not be there. `bounds`: may leave its bounds.
 * `den`: not the denominator that the form has. `table`: too short, too long or beyond its type. `not_exact`: too large
 * for exact numbers. `part`: a name that is taken. `issue`: no issue, or one that cannot be said. `silent`: nothing was
 * lowered, and nothing was said to be wrong.
 */
export type PluginLie =
  | 'form'
  | 'operator'
  | 'name'
  | 'type'
  | 'guard'
  | 'bounds'
  | 'den'
  | 'table'
  | 'not_exact'
  | 'part'
  | 'issue'
  | 'silent'
export type FormName =
  | 'id'
  | 'version'
  | 'date'
  | 'basis'
  | 'exact'
  | 'amount'
  | 'missing'
  | 'locator'
  | 'url'
  | 'level'
  | 'choice'
  | 'setting'
  | 'fingerprint'
  | 'format'
  | 'target'
  | 'cell'
  | 'condition'
  | 'minimum'
export type JsonExpectation =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma_or_end'
  | 'end'
  | 'string_end'
  | 'escape'
  | 'whole_letters'
  | 'no_comment'
  | 'no_trailing_comma'
  | 'double_quotes'
/** Why an operator of JsonLogic is not in the strict profile. */
export type RefusedReason =
  | 'divide'
  | 'remainder'
  | 'loose'
  | 'list'
  | 'text'
  | 'missing'
  | 'log'
  | 'truthy'
  | 'default'
  | 'prototype'

/** One problem, with its place. A person reads it through `formatIssue`. */
export type Issue<Code extends IssueCode = IssueCode> = {
  readonly [C in Code]: {
    readonly code: C
    readonly severity: 'error' | 'warning'
    /** Where, from the root of what was passed in. */
    readonly path: Path
    /** In the text of the rule set, counted from 1; absent where there was no text. */
    readonly line?: number
    readonly column?: number
    /** For a derived rule set: the parent in which `path` leads. Line and column are then those of what the derived one sets. */
    readonly parent?: { readonly id: string; readonly version: string }
    readonly data: IssueData[C]
  }
}[Code]

/** A problem with what was given for a person; what a result can carry. */
export type RecordIssue = Issue<RecordIssueCode>

/** Makes an issue of severity `error`. */
export function issue<C extends IssueCode>(code: C, path: Path, data: IssueData[C]): Issue<C> {
  return { code, severity: 'error', path, data } as unknown as Issue<C>
}

/** Makes an issue of severity `warning`: worth knowing, nothing is refused. */
export function warning<C extends IssueCode>(code: C, path: Path, data: IssueData[C]): Issue<C> {
  return { code, severity: 'warning', path, data } as unknown as Issue<C>
}

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((each) => each.severity === 'error')
