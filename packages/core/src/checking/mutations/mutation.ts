import type { Path } from '../../issues/path.ts'
import type { Json } from '../../text/canonical-json.ts'

/** A change of one value of a rule set, in one direction. */
export interface Mutation {
  readonly path: Path
  readonly from: Json
  /** What it is changed to: the smallest change first, then larger ones, for where a small one makes no difference. */
  readonly to: readonly Change[]
}

export interface Change {
  readonly value: Json
  /** Every place that is changed: of weights two, so that they total 1. */
  readonly places: readonly { readonly path: Path; readonly value: Json }[]
}

/** The document with the change made; the original is not touched. */
export const changed = <T>(document: T, { places }: Change): T =>
  places.reduce((value, place) => withValue(value, place.path, place.value), document as Json) as T

function withValue(document: Json, [key, ...rest]: Path, value: Json): Json {
  if (key === undefined) return value
  if (Array.isArray(document))
    return (document as readonly Json[]).map((each, index) => (index === key ? withValue(each, rest, value) : each))
  const members = document as Readonly<Record<string, Json>>
  return { ...members, [key]: withValue(members[key] ?? null, rest, value) }
}
