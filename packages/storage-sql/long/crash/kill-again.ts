import { importAndKill, type Killable } from './import-and-kill.ts'
import type { Mode } from './import-batches.ts'
import { batchesThere, faultOfLog } from './look.ts'
import { openStorage, type Target } from './open-storage.ts'

/** What was found after all kills. */
export interface CrashFigures {
  readonly kills: number
  /** Kills before the first word: the process was opening, recovering or making its tables. */
  readonly early: number
  readonly stores: number
  readonly acknowledged: number
  /** Acknowledged batches that were not there. */
  readonly lost: number
  /** Batches of which a part was there. */
  readonly torn: number
  /** Looks at the log, after each kill, that found it broken, or not to be of what is there. */
  readonly broken: number
  /** What was wrong with the first of these. */
  readonly fault?: string
}

/** Where to kill: new, empty stores, and their server. */
export interface Targets {
  another(): Promise<Target>
  readonly server?: Killable
}

/**
 * Kills a writing process again and again, and looks after each time whether all is there and the log verifies.
 *
 * @param kills - how often, and on one store, whose log is read whole each time
 */
export async function killAgain(
  { another, server }: Targets,
  kills: { readonly all: number; readonly ofStore: number },
  mode: Mode,
): Promise<CrashFigures> {
  let [early, stores, acknowledged, lost, torn, broken, next] = [0, 0, 0, 0, 0, 0, 1]
  let fault: string | undefined
  let target: Target | undefined
  let batches = 0
  for (let kill = 0; kill < kills.all; kill++) {
    if (target === undefined || kill % kills.ofStore === 0) {
      target = await another()
      stores++
      batches = 0
    }
    const said = await importAndKill(target, next, mode, server)
    acknowledged += said.length
    if (said.length === 0) early++
    // Two were under way at a time, and each writer was at most one ahead of what it said.
    const end = Math.max(next, ...said) + 4
    const storage = await openStorage(target)
    const there = await batchesThere(storage, next, end)
    batches += there.whole.size + there.torn.size
    lost += said.filter((batch) => !there.whole.has(batch) && !there.torn.has(batch)).length
    torn += there.torn.size
    const found = await faultOfLog(storage, batches)
    await storage.close()
    if (found !== undefined) broken++
    fault ??= found
    next = end
  }
  return {
    kills: kills.all,
    early,
    stores,
    acknowledged,
    lost,
    torn,
    broken,
    ...(fault === undefined ? {} : { fault }),
  }
}
