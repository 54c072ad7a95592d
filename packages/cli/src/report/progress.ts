import { Presets, SingleBar } from 'cli-progress'

import type { Context } from '../context.ts'
import type { Meter } from '../table/meter.ts'

/** A bar on standard error, for work that lasts longer than a moment and only where someone watches. */
export interface Progress {
  /** To be called for every row; it looks at the clock itself. */
  tick(rows: number): void
  /** Takes the bar off the line, so that a sentence can be written there. */
  clear(): void
  stop(): void
}

const quietFor = 500
const redrawEvery = 100

export function createProgress(context: Context, meter: Meter, isWanted: boolean, label: string): Progress {
  if (!isWanted || context.stderr.isTTY !== true) return { tick: () => {}, clear: () => {}, stop: () => {} }
  const started = context.now()
  let drawn = started
  let bar: SingleBar | undefined
  const clear = (): void => void context.stderr.write('\r\u001B[K')
  return {
    tick(rows) {
      const now = context.now()
      if (now - started < quietFor || now - drawn < redrawEvery) return
      drawn = now
      const format = `${label} {bar} {percentage}% | {rows}`
      const options = { stream: context.stderr as NodeJS.WriteStream, format, clearOnComplete: true, hideCursor: true }
      if (bar === undefined) {
        bar = new SingleBar(options, Presets.shades_classic)
        bar.start(Math.max(meter.total, 1), 0, { rows })
      }
      bar.setTotal(Math.max(meter.total, meter.done, 1))
      bar.update(meter.done, { rows })
    },
    clear: () => (bar === undefined ? undefined : clear()),
    stop: () => bar?.stop(),
  }
}
