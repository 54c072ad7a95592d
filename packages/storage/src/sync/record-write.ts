import type { Write } from '../adapter.ts'
import { digestOf } from './digest.ts'
import type { Known } from './known.ts'
import { commonMode, membersOf, type MemberKey, type MergeMode } from './members.ts'
import { deletedStamps } from './merge-delete.ts'
import type { OutboxPut, OutboxWrite } from './outbox-entry.ts'
import { versionOf, type Stamp } from './stamp.ts'
import type { Stamped } from './stamped.ts'
import { versionsOf } from './versions.ts'

/** Who writes, with which number, when. */
export type Moment = Omit<Stamp, 'digest'>

/** What a local write leaves behind: its part of the outbox, and what is known about the document from then on. */
export interface Recorded {
  readonly write: OutboxWrite
  readonly known: Known
}

/** Records a write to a document that was as `before`. */
export function recordWrite(before: Stamped, known: Known, write: Write, moment: Moment, mode: MergeMode): Recorded {
  const base = known.pending > 0 && known.base ? known.base : versionsOf(before, mode)
  const { collection, id } = write
  const recorded =
    write.kind === 'put'
      ? recordPut(before, write, moment, mode)
      : ({ kind: 'delete', collection, id, seen: base, stamp: { ...moment, digest: digestOf(undefined) } } as const)
  const stamps = recorded.kind === 'put' ? recorded.stamps : deletedStamps(before.stamps, recorded.stamp)
  return { write: recorded, known: { stamps, pending: moment.sequence, base } }
}

function recordPut(
  before: Stamped,
  { collection, id, value }: Write & { kind: 'put' },
  moment: Moment,
  mode: MergeMode,
): OutboxPut {
  const common = commonMode(mode, before.value, value)
  const old = membersOf(before.value, common)
  const now = membersOf(value, common)
  const changed = [...new Set<MemberKey>([...old.keys(), ...now.keys()])]
    .filter((key) => digestOf(old.get(key)) !== digestOf(now.get(key)))
    .map((key) => ({ key, seen: versionOf(old.get(key), before.stamps[key]) }))
  const written = changed.map(({ key }) => [key, { ...moment, digest: digestOf(now.get(key)) }])
  const stamps = { ...before.stamps, ...Object.fromEntries(written) }
  return { kind: 'put', collection, id, value, isNew: before.value === undefined, changed, stamps }
}
