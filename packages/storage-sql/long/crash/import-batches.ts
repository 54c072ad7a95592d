import { hash } from 'node:crypto'

import type { StorageAdapter, Write } from '@sasando/storage'
import { audited } from '@sasando/storage/audit'

/** `early` says a batch before it is written, `torn` is a storage that writes in two parts: a check must find both. */
export type Mode = 'right' | 'early' | 'torn'

export const modes: readonly Mode[] = ['right', 'early', 'torn']

/** Records of one batch: people and an event. */
export const people = 10

export interface Import {
  readonly first: number
  readonly count: number
  /** How many batches are under way at a time. */
  readonly writers: number
  readonly mode: Mode
  say(batch: number): void
}

/**
 * Writes batches of ten documents and an event through the log, and says each number once it is acknowledged. Each writer
 * has a stream of its own: on one stream, they would wait for each other.
 */
export async function importBatches(raw: StorageAdapter, { first, count, writers, mode, say }: Import): Promise<void> {
  const storage = audited(mode === 'torn' ? inTwoParts(raw) : raw, {
    now: Date.now,
    actor: 'import',
    streamOf: ({ id }) => `writer-${Number.parseInt(id, 10) % writers}`,
    sha256: (text) => hash('sha256', text),
  })
  await storage.define([{ name: 'people' }, { name: 'events' }])
  const write = async (from: number): Promise<void> => {
    for (let batch = from; batch < first + count; batch += writers) {
      const puts: Write[] = Array.from({ length: people }, (_, index) => ({
        kind: 'put',
        collection: 'people',
        id: `${batch}-${index}`,
        value: { batch, text: 'x'.repeat(500) },
      }))
      if (mode === 'early') say(batch)
      await storage.write([...puts, { kind: 'put', collection: 'events', id: String(batch), value: batch }])
      if (mode !== 'early') say(batch)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(first + writer)))
}

function inTwoParts(raw: StorageAdapter): StorageAdapter {
  return {
    ...raw,
    async write(writes) {
      const at = Math.floor(Math.random() * writes.length)
      return [...(await raw.write(writes.slice(0, at))), ...(await raw.write(writes.slice(at)))]
    },
  }
}
