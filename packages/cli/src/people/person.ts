import type { IdentityField } from '../columns/identity.ts'
import type { Mistake } from '../report/mistake.ts'

/** One person or unit, read and ready to be scored. */
export interface Person {
  readonly table: string
  readonly row: number
  /** What tells it apart from all others: the NIP of a person. */
  readonly key: string
  /** What the key is. */
  readonly keyField: IdentityField
  readonly keyPlace: { readonly column?: number; readonly heading?: string }
  readonly identity: Readonly<Partial<Record<IdentityField, string>>>
  /** What core scores. */
  readonly record: Readonly<Record<string, unknown>>
  /** Where a value of the record stands, by its path; for mistakes that core finds. */
  readonly place: (path: readonly (string | number)[]) => Place
}

export interface Place {
  readonly table: string
  readonly row: number
  readonly column?: number
  readonly heading?: string
}

/**
 * A row is a person, or refused with every mistake in it. `isAside`: the mistakes are of no row of people. `person`: who
 * it is, where that can be read, with the values that can be read; so that core looks at those, too, and all that is
 * wrong with a row is told in one go.
 */
export type PersonRow =
  | { readonly ok: true; readonly person: Person }
  | {
      readonly ok: false
      readonly mistakes: readonly Mistake[]
      readonly isAside?: boolean
      readonly person?: Person
    }

export interface People {
  readonly rows: AsyncIterable<PersonRow>
  /** The fields of identity that the source has, for the columns of a result. */
  readonly identity: readonly IdentityField[]
  close(): Promise<void>
}
