import type { Change, StorageAdapter } from '../adapter.ts'

const changesAtATime = 1000

/** Reads the change feed to its end at each call, from where the last one ended. */
export function feedReader(
  adapter: StorageAdapter,
  { after, onChanges }: { after: string | undefined; onChanges: (changes: readonly Change[]) => void },
): () => Promise<void> {
  let from = after
  let running: Promise<void> | undefined
  let queued: Promise<void> | undefined

  async function read(): Promise<void> {
    for (;;) {
      const asked = { limit: changesAtATime }
      const page = await adapter.changes(from === undefined ? asked : { ...asked, after: from })
      onChanges(page.changes)
      from = page.next
      if (page.changes.length === 0) return
    }
  }

  /** Who asks while one is under way waits for another one: that one may have read too early. */
  return function readOn(): Promise<void> {
    if (running === undefined) {
      running = read().finally(() => {
        running = undefined
      })
      return running
    }
    const again = (): Promise<void> => {
      queued = undefined
      return readOn()
    }
    queued ??= running.then(again, again)
    return queued
  }
}
