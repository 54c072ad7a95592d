import type { Monotone, PlanValue } from '../plan/plan.ts'
import type { Text } from '../rule-set/primitives.ts'

/**
 * What an operator takes. A number comes as a whole number over `den` (89.5 over 100 is 8950), a level or a choice as
 * its rank from 0, a day as days since 1970-01-01, booleans and texts as they are.
 */
export type OperatorArgument =
  | { readonly type: 'number'; readonly den: number }
  | { readonly type: 'boolean' }
  /** Of the scale of this name in the rule set. */
  | { readonly type: 'level'; readonly scale: string }
  /** Of exactly these choices, in this order. */
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'date' }
  | { readonly type: 'text' }

/** What an operator gives, in the same form; `min` and `max` are whole numbers over `den`. */
export type OperatorReturn =
  | { readonly type: 'number'; readonly den: number; readonly min: number; readonly max: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'level'; readonly scale: string }
  /** `first` and `last` as `2026-01-31`. */
  | { readonly type: 'date'; readonly first?: string; readonly last?: string }
  | { readonly type: 'text'; readonly maxLength?: number }

/**
 * An operator for what JsonLogic cannot say, written `{ "name": [arguments] }` in a rule set. It belongs to the plans
 * that call it, and to no table of all.
 */
export interface PluginOperator {
  /** Lower-case words joined by hyphens: `service-months`. */
  readonly name: string
  /** What formulas in explanations call it. */
  readonly label: Required<Text>
  readonly args: readonly OperatorArgument[]
  readonly returns: OperatorReturn
  /** One per argument; promised, and held to by the contract of the testkit. */
  readonly monotone?: readonly Monotone[]
  /**
   * The value for arguments that are all there, or `null` where there is none. The same arguments give the same value,
   * and nothing else changes. What is not as `returns` says is refused, never passed on.
   */
  evaluate(...args: readonly never[]): PlanValue
  /** Where a module that `generateModule` makes imports `evaluate` from; without it, plans with it become no modules. */
  readonly js?: { readonly module: string; readonly name: string }
  /** The value in SQL of a dialect, from the SQL of the arguments; `undefined` where that dialect cannot say it. */
  readonly sql?: (dialect: string, args: readonly string[]) => string | undefined
}

/** An operator, and the plugin that it is from. */
export interface FoundOperator {
  readonly operator: PluginOperator
  readonly plugin: { readonly name: string }
}
