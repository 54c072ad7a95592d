import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { openStorage, type Target } from './open-storage.ts'
import { batchesThere, type BatchesThere } from './look.ts'

/** What was found after all kills. */
export interface CrashFigures {
  readonly kills: number
  readonly acknowledged: number
  /** Acknowledged batches that were not there. */
  readonly lost: number
  /** Batches of which a part was there. */
  readonly torn: number
}

export type Mode = 'right' | 'early' | 'torn'

/** The server of a target: killed along with the process that writes. */
export interface Killable {
  kill(): Promise<void>
  start(): Promise<void>
}

const program = join(import.meta.dirname, 'import-process.ts')

/** Starts the import at batch `first`, and kills it some milliseconds after its first word. @returns what it said */
async function importAndKill(target: Target, first: number, mode: Mode, server?: Killable): Promise<number[]> {
  const { database, location } = target
  const parameters = ['--conditions=@sasando/source', program, database, location, String(first), mode]
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
  // Half of the time the server first: then the process says nothing that it was not told.
  if (server && Math.random() < 0.5) await server.kill()
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  if (server) {
    await server.kill()
    await server.start()
  }
  return said.split('\n').slice(0, -1).map(Number)
}

/** Kills a writing process again and again on one store, and looks after each time whether all is there. */
export async function killAgain(target: Target, kills: number, mode: Mode, server?: Killable): Promise<CrashFigures> {
  let [acknowledged, lost, torn, next] = [0, 0, 0, 1]
  for (let kill = 0; kill < kills; kill++) {
    const said = await importAndKill(target, next, mode, server)
    acknowledged += said.length
    // Two were under way at a time, and each writer was at most one ahead of what it said.
    const end = Math.max(next, ...said) + 4
    const storage = await openStorage(target)
    const there: BatchesThere = await batchesThere(storage, next, end)
    await storage.close()
    lost += said.filter((batch) => !there.whole.has(batch) && !there.torn.has(batch)).length
    torn += there.torn.size
    next = end
  }
  return { kills, acknowledged, lost, torn }
}
