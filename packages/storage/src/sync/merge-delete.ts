import { conflictOf } from './conflict.ts'
import { membersOf, whole, type MemberKey, type MergeMode } from './members.ts'
import type { OutboxDelete } from './outbox-entry.ts'
import { versionOf, type Stamp, type Stamps } from './stamp.ts'
import type { Merged, Stamped } from './stamped.ts'
import { modeOf } from './versions.ts'

/** What the far document becomes when a deletion reaches it: nothing, unless someone has changed it unseen. */
export function mergeDelete(far: Stamped, write: OutboxDelete, mode: MergeMode): Merged {
  if (far.value === undefined) return { ...far, conflicts: [] }
  if (isKnown(far, write, mode))
    return { value: undefined, stamps: deletedStamps(far.stamps, write.stamp), conflicts: [] }
  const lost = { value: undefined, stamp: write.stamp }
  return { ...far, conflicts: [conflictOf(write, whole, lost, { value: far.value, stamp: undefined })] }
}

/** Whether whoever deleted had seen every member as it is, and every removal of one. */
function isKnown(far: Stamped, { seen, stamp }: OutboxDelete, mode: MergeMode): boolean {
  const members = membersOf(far.value, modeOf(far, mode))
  const keys = new Set([...members.keys(), ...(Object.keys(seen) as MemberKey[])])
  return [...keys].every((key) => {
    const version = versionOf(members.get(key), far.stamps[key])
    return version === seen[key] || version.startsWith(`${stamp.device}:`)
  })
}

/** Every member is gone by this deletion, so that who did not know of it can be told from who did. */
export const deletedStamps = (stamps: Stamps, deletion: Stamp): Stamps =>
  Object.fromEntries([...Object.keys(stamps), whole].map((key) => [key, deletion]))
