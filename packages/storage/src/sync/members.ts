import type { Json } from '@sasando/core'

/** `.` and the name of a member, or `*` for a document that is taken as a whole. The dot keeps `__proto__` harmless. */
export type MemberKey = `.${string}` | '*'

/** How the documents of a collection are merged: member by member, or never. */
export type MergeMode = 'members' | 'whole'

export const whole: MemberKey = '*'

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The parts of a document that can change by themselves; none where there is no document. */
export function membersOf(value: Json | undefined, mode: MergeMode): ReadonlyMap<MemberKey, Json> {
  if (value === undefined) return new Map()
  if (mode === 'whole' || !isObject(value)) return new Map([[whole, value]])
  return new Map(Object.entries(value).map(([name, member]) => [`.${name}` as const, member]))
}

/** The document that has these members. */
export function documentOf(members: ReadonlyMap<MemberKey, Json>): Json {
  const document = members.get(whole)
  if (document !== undefined) return document
  // `fromEntries` defines, so that a member called `__proto__` is a member.
  return Object.fromEntries([...members].map(([key, member]) => [key.slice(1), member]))
}

/** Member by member only where every state of the document that is looked at has members. */
export const commonMode = (mode: MergeMode, ...states: readonly (Json | undefined)[]): MergeMode =>
  states.every((state) => state === undefined || isObject(state)) ? mode : 'whole'

/** The name of a member as a person knows it; undefined for the whole document. */
export const memberName = (key: MemberKey): string | undefined => (key === whole ? undefined : key.slice(1))
