import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { killAgain, type CrashFigures, type Killable, type Mode } from './crash/kill-again.ts'
import type { Target } from './crash/open-storage.ts'

/** A hundredth of the kills, say, for a quicker look: `SASANDO_KILLS=0.01`. */
const part = Number(process.env['SASANDO_KILLS'] ?? 1)

/** A target that is new and empty, its server, and how to clear up. */
export interface Prepared {
  readonly target: Target
  readonly server?: Killable
  remove(): Promise<void>
}

/** A target in a directory of its own. */
export async function inDirectory(database: Target['database']): Promise<Prepared> {
  const directory = mkdtempSync(join(tmpdir(), 'sasando-crash-'))
  return {
    target: { database, location: join(directory, 'store') },
    remove: async () => rmSync(directory, { recursive: true }),
  }
}

/**
 * Kills as often as is asked, and a tenth as often a program that acknowledges too early and one that writes in two
 * parts: both must be found.
 *
 * @throws Error if an acknowledged write was lost or a batch torn, or if a control found nothing
 */
export async function killed(all: number, prepare: () => Promise<Prepared>): Promise<Record<Mode, CrashFigures>> {
  const run = async (mode: Mode, kills: number): Promise<CrashFigures> => {
    const { target, server, remove } = await prepare()
    try {
      return await killAgain(target, Math.ceil(kills * part), mode, server)
    } finally {
      await remove()
    }
  }
  const control = Math.max(15, all / 10)
  const figures = {
    right: await run('right', all),
    early: await run('early', control),
    torn: await run('torn', control),
  }
  const { right, early, torn } = figures
  if (right.lost + right.torn > 0) throw new Error(`Something was lost: ${JSON.stringify(figures)}`)
  if (part === 1 && (early.lost === 0 || torn.torn === 0))
    throw new Error(`A control found nothing: ${JSON.stringify(figures)}`)
  return figures
}
