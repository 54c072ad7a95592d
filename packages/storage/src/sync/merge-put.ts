import type { Json } from '@sasando/core'
import { conflictOf, type FoundConflict } from './conflict.ts'
import { digestOf } from './digest.ts'
import { commonMode, documentOf, membersOf, schemaVersionOf, whole, type MemberKey, type MergeMode } from './members.ts'
import type { Change, OutboxPut } from './outbox-entry.ts'
import { isLater, stampOf, versionOf, type Stamp } from './stamp.ts'
import type { Merged, Stamped } from './stamped.ts'

/**
 * What the far document becomes when a write of a device reaches it. What the write changed and nobody else did, is
 * taken; where both changed the same, the later wins and the other is a conflict; all else stays as it is. Of two that
 * were written by different versions of a schema, the newer version wins.
 *
 * @param isDoomed - whether a later write of the same device changes this member again: then nothing is lost with it
 */
export function mergePut(
  far: Stamped,
  write: OutboxPut,
  mode: MergeMode,
  isDoomed: (key: MemberKey) => boolean,
): Merged {
  if (far.value === undefined) return revived(far, write)
  // What was written as a whole stays whole, also where both sides have come to have members since.
  const isWhole = write.changed.some(({ key }) => key === whole)
  const common = isWhole ? 'whole' : commonMode(mode, far.value, write.value)
  const newer = compareVersions(write.value, far.value)
  const mine = membersOf(write.value, common)
  const members = new Map(membersOf(far.value, common))
  const stamps = { ...far.stamps }
  const conflicts: FoundConflict[] = []

  for (const { key, seen } of changesIn(write, common)) {
    const ours = { value: mine.get(key), stamp: stampIn(write, key, mine.get(key)) }
    const theirs = { value: members.get(key), stamp: farStamp(far, key, members) }
    if (versionOf(theirs.value, far.stamps[key]) !== seen) {
      const isSame = digestOf(ours.value) === digestOf(theirs.value)
      // What is there without a stamp was written where all devices end up: it stays.
      // Nor does an older program write over what a newer one has written.
      const wins = newer === 0 ? theirs.stamp !== undefined && isLater(ours.stamp, theirs.stamp) : newer > 0
      if (!isSame && wins) conflicts.push(conflictOf(write, key, theirs, ours))
      if (!isSame && !wins && !isDoomed(key)) conflicts.push(conflictOf(write, key, ours, theirs))
      // The same by chance, and about to be changed: what comes next must meet the other's value as the other's.
      if (!wins || (isSame && isDoomed(key))) continue
    }
    stamps[key] = ours.stamp
    if (ours.value === undefined) members.delete(key)
    else members.set(key, ours.value)
  }
  return { value: documentOf(members), stamps, conflicts }
}

/** Above 0 where the first was written by the newer schema; 0 where they do not differ in that. */
function compareVersions(one: Json, other: Json): number {
  const [first, second] = [schemaVersionOf(one), schemaVersionOf(other)]
  return first === undefined || second === undefined ? 0 : first - second
}

/** There is no document: a new one comes to be, and one that was deleted comes back, because an edit beats a deletion. */
function revived(far: Stamped, write: OutboxPut): Merged {
  if (!write.isNew && write.changed.length === 0) return { ...far, conflicts: [] }
  const deletion = stampOf(undefined, far.stamps[whole])
  const kept = { value: write.value, stamp: write.changed[0] && write.stamps[write.changed[0].key] }
  return {
    value: write.value,
    stamps: { ...far.stamps, ...write.stamps },
    conflicts: write.isNew ? [] : [conflictOf(write, whole, { value: undefined, stamp: deletion }, kept)],
  }
}

/** The changes as they are seen in this mode: all at once where documents cannot be taken apart on both sides. */
function changesIn(write: OutboxPut, mode: MergeMode): readonly Change[] {
  if (mode === 'members' || write.changed.every(({ key }) => key === whole)) return write.changed
  return write.changed.length === 0 ? [] : [{ key: whole, seen: 'members' }]
}

function stampIn(write: OutboxPut, key: MemberKey, value: Json | undefined): Stamp {
  const stamp = write.stamps[key] ?? write.stamps[write.changed[0]!.key]!
  return { ...stamp, digest: digestOf(value) }
}

/** A document as a whole is as late as the latest of its members. */
function farStamp(far: Stamped, key: MemberKey, members: ReadonlyMap<MemberKey, Json>): Stamp | undefined {
  const stamp = stampOf(members.get(key), far.stamps[key])
  if (stamp || key !== whole) return stamp
  return [...membersOf(far.value, 'members')]
    .map(([each, value]) => stampOf(value, far.stamps[each]))
    .reduce((latest, each) => (each && (!latest || isLater(each, latest)) ? each : latest), undefined)
}
