import type { Known } from './known.ts'
import type { OutboxWrite } from './outbox-entry.ts'
import type { Stamp, Stamps } from './stamp.ts'
import type { Versions } from './versions.ts'

/** What a device has written under one name after a number, and has from now on written under another. */
export interface Renaming {
  readonly from: string
  readonly to: string
  /** The last number that keeps the name. */
  readonly after: number
}

const renamedStamp = (stamp: Stamp, { from, to, after }: Renaming): Stamp =>
  stamp.device === from && stamp.sequence > after ? { ...stamp, device: to } : stamp

/** A version as `versionOf` writes it. */
function renamedVersion(version: string, { from, to, after }: Renaming): string {
  const [device, sequence] = version.split(':')
  return device === from && Number(sequence) > after ? `${to}:${sequence}` : version
}

const renamedStamps = (stamps: Stamps, renaming: Renaming): Stamps =>
  Object.fromEntries(Object.entries(stamps).map(([key, stamp]) => [key, renamedStamp(stamp as Stamp, renaming)]))

const renamedVersions = (versions: Versions, renaming: Renaming): Versions =>
  Object.fromEntries(
    Object.entries(versions).map(([key, version]) => [key, renamedVersion(version as string, renaming)]),
  )

export function renamedWrite(write: OutboxWrite, renaming: Renaming): OutboxWrite {
  if (write.kind === 'delete')
    return {
      ...write,
      seen: renamedVersions(write.seen, renaming),
      stamp: renamedStamp(write.stamp, renaming),
    }
  return {
    ...write,
    changed: write.changed.map(({ key, seen }) => ({ key, seen: renamedVersion(seen, renaming) })),
    stamps: renamedStamps(write.stamps, renaming),
  }
}

export const renamedKnown = (known: Known, renaming: Renaming): Known => ({
  ...known,
  stamps: renamedStamps(known.stamps, renaming),
  ...(known.base === undefined ? {} : { base: renamedVersions(known.base, renaming) }),
})
