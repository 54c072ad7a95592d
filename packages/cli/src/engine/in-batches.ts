import type { Meter } from '../table/meter.ts'

/** How long a batch waits for one more row, in milliseconds: nobody notices, and a file never takes so long. */
const patience = 20

export interface BatchSize {
  readonly rows: number
  readonly bytes: number
  /** How far the reading is. */
  readonly meter: Pick<Meter, 'done'>
}

/**
 * Cuts rows into batches. A batch is given away when it is full, and also when no row comes for a moment: a program that
 * writes a line and waits for its answer gets it.
 *
 * @param size - how many rows and bytes of input make a batch full
 */
export async function* inBatches<T>(rows: AsyncIterable<T>, size: BatchSize): AsyncGenerator<readonly T[]> {
  const iterator = rows[Symbol.asyncIterator]()
  let next = iterator.next()
  try {
    for (;;) {
      const begun = size.meter.done
      const first = await next
      if (first.done === true) return
      const batch = [first.value]
      next = iterator.next()
      const pause = startPause()
      try {
        while (batch.length < size.rows && size.meter.done - begun < size.bytes) {
          const more = await Promise.race([next, pause.over])
          if (more === undefined || more.done === true) break
          batch.push(more.value)
          next = iterator.next()
        }
      } catch {
        // What was read before is whole; the failure is met again with the next row.
      } finally {
        pause.cancel()
      }
      yield batch
    }
  } finally {
    next.catch(() => undefined)
    await iterator.return?.()
  }
}

function startPause(): { readonly over: Promise<undefined>; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<undefined>((done) => (timer = setTimeout(() => done(undefined), patience)))
  return { over, cancel: () => clearTimeout(timer) }
}
