/**
 * What a value of the plan is. Numbers are whole: `n` stands for `n / den`, and `min ≤ n ≤ max`, all known at compile
 * time and all within ±(2⁵³ − 1), so that arithmetic on doubles is exact. Levels and choices are ranks from 0, days are
 * counted from 1970-01-01.
 */
export type ValueType =
  | { readonly is: 'number'; readonly den: number; readonly min: number; readonly max: number }
  | { readonly is: 'boolean' }
  | { readonly is: 'level'; readonly scale: string; readonly size: number }
  | { readonly is: 'choice'; readonly input: string; readonly choices: readonly string[] }
  | { readonly is: 'date'; readonly first?: number; readonly last?: number }
  | { readonly is: 'text'; readonly maxLength?: number }

/** A list input: its items are not values of steps, only `fold` looks at them. */
export interface ListType {
  readonly is: 'list'
  readonly maxItems: number
  /** The field that tells items apart; the first item of each key counts. */
  readonly key?: string
  readonly fields: readonly { readonly name: string; readonly required: boolean; readonly type: ValueType }[]
}

export const isList = (type: ValueType | ListType): type is ListType => type.is === 'list'
