import { commonMode, membersOf, type MemberKey, type MergeMode } from './members.ts'
import { versionOf } from './stamp.ts'
import type { Stamped } from './stamped.ts'

/** The version of every member of a document, each under its key. */
export type Versions = { readonly [key in MemberKey]?: string }

/** How this one document is taken apart. */
export const modeOf = ({ value }: Stamped, mode: MergeMode): MergeMode => commonMode(mode, value)

/** The version of every member of a document. */
export function versionsOf(state: Stamped, mode: MergeMode): Versions {
  const members = membersOf(state.value, modeOf(state, mode))
  return Object.fromEntries([...members].map(([key, member]) => [key, versionOf(member, state.stamps[key])]))
}
