import type { Json } from '@sasando/core'

import type { MemberPath } from '../adapter.ts'
import type { Schema } from './schema.ts'

/** Documents of one kind: what they are called, what they look like, and what they are listed by. */
export interface Collection<Value, Index extends string = string> {
  /** Lower-case letters, digits and hyphens, at most 40. */
  readonly name: string
  readonly schema: Schema<Value>
  /** By name, the places in a document whose values the list is ordered by. */
  readonly indexes: Readonly<Record<Index, readonly MemberPath[]>>
  /** Of the schema, from 1 on. */
  readonly version: number
  /** By the version that it takes: makes a document of one version one of the next. */
  readonly migrations: Readonly<Record<number, Migration>>
  /** Whether a document may lie under an id: two that must not both be, have the same one. */
  readonly isId?: (id: string, value: Value) => boolean
  /**
   * Whether what is stored may become this, or be deleted (`undefined`). Asked before every write of what is there, and
   * safe against other writers.
   */
  readonly permits?: (before: Value, after: Value | undefined) => Permission
}

/** Yes, no, or no with the reason: half a sentence that says what cannot be done, in both languages. */
export type Permission = boolean | Refusal

/** `{ id: 'set aturannya tetap sejak siklus dibuka', en: 'its rule set stays once the cycle is open' }` */
export interface Refusal {
  readonly id: string
  readonly en: string
}

/** Pure, and never asked to look elsewhere: it runs while a document is read. */
export type Migration = (document: Json) => Json

export interface CollectionOptions<Value, Index extends string> {
  readonly name: string
  readonly schema: Schema<Value>
  readonly indexes?: Readonly<Record<Index, readonly MemberPathOf<Value>[]>>
  readonly version?: number
  readonly migrations?: Readonly<Record<number, Migration>>
  readonly isId?: (id: string, value: Value) => boolean
  readonly permits?: (before: Value, after: Value | undefined) => Permission
}

/** The places in a document, three members deep; deeper ones are not checked. */
export type MemberPathOf<Value> = Value extends readonly unknown[]
  ? never
  : Value extends object
    ? { [Key in keyof Value & string]: readonly [Key] | readonly [Key, ...Below<Value[Key]>] }[keyof Value & string]
    : never
type Below<Value> =
  NonNullable<Value> extends readonly unknown[]
    ? never
    : NonNullable<Value> extends object
      ? { [Key in keyof NonNullable<Value> & string]: readonly [Key, ...string[]] }[keyof NonNullable<Value> & string]
      : never

/**
 * Declares a collection.
 *
 * The schema must leave what it has accepted as it is: a document passes through it on the way in and on the way out.
 *
 * @throws RangeError where the migrations do not lead from version 1 to this one
 */
export function defineCollection<Value, Index extends string = never>({
  name,
  schema,
  indexes,
  version = 1,
  migrations = {},
  isId,
  permits,
}: CollectionOptions<Value, Index>): Collection<Value, Index> {
  if (!Number.isInteger(version) || version < 1) throw new RangeError(`A version is 1 or more, not ${version}.`)
  for (let from = 1; from < version; from++)
    if (typeof migrations[from] !== 'function')
      throw new RangeError(`The collection "${name}" needs a migration from version ${from}.`)
  return {
    name,
    schema,
    version,
    migrations,
    indexes: (indexes ?? {}) as Readonly<Record<Index, readonly MemberPath[]>>,
    ...(isId === undefined ? {} : { isId }),
    ...(permits === undefined ? {} : { permits }),
  }
}
