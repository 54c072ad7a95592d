import type { StorageAdapter } from '../adapter.ts'
import type { Device } from './device.ts'
import { uniqueRefs } from './document-ref.ts'
import { entryDeletes } from './entries.ts'
import { fateOf } from './fate.ts'
import { readWaiting } from './read-waiting.ts'
import { readProgress } from './progress.ts'
import { receive } from './receive.ts'
import { sendEntry } from './send-entry.ts'
import { takeOver } from './take-over.ts'

/** What a run of `sync` did. */
export interface SyncReport {
  /** Batches that the far storage took. */
  readonly sent: number
  /** Batches that were too large for it, and are kept there as conflicts for somebody to settle. */
  readonly setAside: number
  /** Documents of the device that have changed. */
  readonly received: number
}

/** Sends what waits, in order, then receives. May be cut off anywhere and run again. */
export async function sync(given: Device, far: StorageAdapter): Promise<SyncReport> {
  // Another tab may have given the device another name.
  const device = { ...given, name: (await readProgress(given.local)).writer!.device }
  let sent = 0
  let setAside = 0
  let received = 0
  const entries = await readWaiting(device, far)
  const fate = fateOf(entries)
  for (const entry of entries) {
    const done = await sendEntry(far, device, entry, fate)
    if (done === 'sent') sent += 1
    if (done === 'aside') setAside += 1
    // Only now is the batch forgotten, and with it the documents become what came of them.
    received += await takeOver(far, device, uniqueRefs(entry.writes), {
      upTo: entry.sequence,
      writes: entryDeletes(entry),
      advance: (progress) => ({ ...progress, confirmed: Math.max(progress.confirmed, entry.sequence) }),
    })
  }
  const { confirmed } = (await readProgress(device.local)).far
  received += await receive(far, device, confirmed)
  return { sent, setAside, received }
}
