import type { Json } from '@sasando/core'

import { isEnvelope } from '../store/envelope.ts'

/**
 * `.` and the name of a member, `#` for the version of the schema that a document was written by, or `*` for a document
 * that is taken as a whole. The dot keeps `__proto__` harmless.
 */
export type MemberKey = `.${string}` | '#' | '*'

/** How the documents of a collection are merged: member by member, or never. */
export type MergeMode = 'members' | 'whole'

export const whole: MemberKey = '*'
const version: MemberKey = '#'

type Members = { readonly [key: string]: Json }

const isObject = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The version of a schema by which a store has written a document; undefined for a document of none. */
export const schemaVersionOf = (value: Json | undefined): number | undefined =>
  value !== undefined && isEnvelope(value) && Object.keys(value).length === 2 && isObject(value.document)
    ? value.version
    : undefined

/** The parts of a document that can change by themselves; none where there is no document. */
export function membersOf(value: Json | undefined, mode: MergeMode): ReadonlyMap<MemberKey, Json> {
  if (value === undefined) return new Map()
  if (mode === 'whole' || !isObject(value)) return new Map([[whole, value]])
  const written = schemaVersionOf(value)
  const members = Object.entries((written === undefined ? value : value['document']) as Members)
  const named = members.map(([name, member]): [MemberKey, Json] => [`.${name}`, member])
  return new Map(written === undefined ? named : [[version, written], ...named])
}

/** The document that has these members. */
export function documentOf(members: ReadonlyMap<MemberKey, Json>): Json {
  const all = members.get(whole)
  if (all !== undefined) return all
  const written = members.get(version)
  const named = [...members].filter(([key]) => key !== version)
  // `fromEntries` defines, so that a member called `__proto__` is a member.
  const document = Object.fromEntries(named.map(([key, member]) => [key.slice(1), member]))
  return written === undefined ? document : { version: written, document }
}

/**
 * Member by member only where every state of the document that is looked at has members, and by the same schema: what one
 * version calls a member may be something else in another.
 */
export function commonMode(mode: MergeMode, ...states: readonly (Json | undefined)[]): MergeMode {
  const present = states.filter((state) => state !== undefined)
  const versions = new Set(present.map(schemaVersionOf))
  return present.every(isObject) && versions.size <= 1 ? mode : 'whole'
}

/** The name of a member as a person knows it; undefined for the whole document. */
export const memberName = (key: MemberKey): string | undefined => (key.startsWith('.') ? key.slice(1) : undefined)
