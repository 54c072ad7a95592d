import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Mode } from './crash/import-batches.ts'
import { killAgain, type CrashFigures, type Targets } from './crash/kill-again.ts'
import type { Target } from './crash/open-storage.ts'

/** A hundredth of the kills, say, for a quicker look: `SASANDO_KILLS=0.01`. */
const part = Number(process.env['SASANDO_KILLS'] ?? 1)
/** Kills on one store: enough that it begins from what others left, and that its write-ahead log comes round. */
const ofStore = 20
const controls = 15

/** Targets, and how to clear up. */
export interface Prepared extends Targets {
  remove(): Promise<void>
}

/** Each target in a directory of its own; `prepare` makes it, and otherwise it does not exist yet. */
export function inDirectories(
  database: Target['database'],
  prepare?: (location: string) => Promise<void>,
): () => Promise<Prepared> {
  return async () => {
    const directory = mkdtempSync(join(tmpdir(), 'sasando-crash-'))
    let count = 0
    return {
      async another() {
        const location = join(directory, `store-${count++}`)
        await prepare?.(location)
        return { database, location }
      },
      remove: async () => rmSync(directory, { recursive: true }),
    }
  }
}

/**
 * Kills as often as is asked, and some times a program that acknowledges too early and a storage that writes in two parts:
 * both must be found, the latter by the log as well.
 *
 * @throws Error if an acknowledged write was lost, a batch torn or the log broken, or if a control found nothing
 */
export async function killed(all: number, prepare: () => Promise<Prepared>): Promise<Record<Mode, CrashFigures>> {
  const prepared = await prepare()
  try {
    const run = (mode: Mode, kills: number, ofStore: number): Promise<CrashFigures> =>
      killAgain(prepared, { all: Math.ceil(kills * part), ofStore }, mode)
    const figures = {
      right: await run('right', all, ofStore),
      early: await run('early', controls, ofStore),
      // A log that is broken takes no more.
      torn: await run('torn', controls, 1),
    }
    const { right, early, torn } = figures
    if (right.lost + right.torn + right.broken > 0) throw new Error(`Something was lost: ${JSON.stringify(figures)}`)
    if (part === 1 && (early.lost === 0 || torn.torn === 0 || torn.broken === 0))
      throw new Error(`A control found nothing: ${JSON.stringify(figures)}`)
    return figures
  } finally {
    await prepared.remove()
  }
}
