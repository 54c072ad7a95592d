import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Mode } from './import-batches.ts'
import { targetText, type Target } from './open-storage.ts'

/** The server of a target: killed along with the process that writes. */
export interface Killable {
  kill(): Promise<void>
  start(): Promise<void>
}

const program = join(import.meta.dirname, 'import-process.ts')
const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'sasando-compile-cache') }
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** How long a process takes to its first word, by the last one that came so far. */
let usual = 500

/**
 * Starts the import at batch `first`, and kills it: mostly some milliseconds after its first word, while two batches are
 * under way; each eighth time earlier, while it opens, recovers or makes its tables.
 *
 * @returns what it said
 */
export async function importAndKill(target: Target, first: number, mode: Mode, server?: Killable): Promise<number[]> {
  const parameters = ['--conditions=@sasando/source', program, targetText(target), String(first), mode]
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'], env: environment })
  let said = ''
  let complained = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (complained += text.toString()))
  const word = once(child.stdout, 'data')
  const end = once(child, 'close')
  const start = performance.now()
  if (Math.random() < 1 / 8) await Promise.race([pause(Math.random() * usual), end])
  else {
    await Promise.race([word, end])
    usual = performance.now() - start
    await pause(Math.random() * 150)
  }
  if (child.exitCode !== null) throw new Error(`The import ended by itself:\n${complained}`)
  // Half of the time the server first: then the process says nothing that it was not told.
  if (server && Math.random() < 0.5) await server.kill()
  child.kill('SIGKILL')
  await end
  if (server) {
    await server.kill()
    await server.start()
  }
  return said.split('\n').slice(0, -1).map(Number)
}
