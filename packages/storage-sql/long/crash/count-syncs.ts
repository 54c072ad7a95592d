import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { targetText, type Target } from './open-storage.ts'

/** What a process was seen to do, one write after the other. */
export interface SyncFigures {
  readonly acknowledged: number
  /** Calls of `fsync` and `fdatasync` of the files asked about. */
  readonly syncs: number
  /** Acknowledgements with no sync since the one before. */
  readonly unsafe: number
}

export interface Watched {
  readonly target: Target
  readonly batches: number
  /** The process of the server, if it has one. */
  readonly server?: number
  /** The files whose syncs count: those that a commit waits for. */
  readonly files: RegExp
  readonly environment?: Readonly<Record<string, string>>
}

/**
 * Has a process write batches one at a time, and counts the syncs before each acknowledgement: its own, or those of the
 * server that it writes to. One trace of both, so that there is one order.
 *
 * @throws Error where there is no `strace`, or the process ended early
 */
export async function countSyncs(watched: Watched): Promise<SyncFigures> {
  if (spawnSync('strace', ['-V']).status !== 0) throw new Error('strace is not installed: syncs cannot be counted')
  const { target, batches, server, files, environment } = watched
  const directory = mkdtempSync(join(tmpdir(), 'sasando-syncs-'))
  const trace = join(directory, 'trace')
  // `-I1`: it may be ended.
  const flags = ['-f', '-I1', '-qq', '-y', '-e', 'trace=fsync,fdatasync,write', '-e', 'signal=none', '-o', trace]
  const program = join(import.meta.dirname, 'import-process.ts')
  const child = spawn(
    'strace',
    [...flags, ...(server === undefined ? [] : ['-p', String(server)]), process.execPath].concat(
      ['--conditions=@sasando/source', program],
      [targetText(target), '1', 'right', String(batches)],
    ),
    { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...environment } },
  )
  const end = once(child, 'close')
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString()
    // It would go on watching the server.
    if (server !== undefined && said.split('\n').length > batches) child.kill('SIGTERM')
  })
  await end
  const figures = read(readFileSync(trace, 'utf8'), files)
  rmSync(directory, { recursive: true })
  if (figures.acknowledged !== batches) throw new Error(`It ended after ${figures.acknowledged} of ${batches}`)
  return figures
}

function read(trace: string, files: RegExp): SyncFigures {
  let [acknowledged, syncs, since, unsafe] = [0, 0, 0, 0]
  const waiting = new Set<string>()
  const synced = (): void => {
    syncs++
    since++
  }
  for (const line of trace.split('\n')) {
    const [, task = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    // What is begun counts when it has ended.
    if (/^(?:fsync|fdatasync)\(/.test(call) && files.test(call)) {
      if (call.includes('<unfinished')) waiting.add(task)
      else synced()
    } else if (/^<\.\.\. (?:fsync|fdatasync) resumed>/.test(call)) {
      if (waiting.delete(task)) synced()
    } else if (/^write\(1(?:<[^"]*>)?, "\d+\\n"/.test(call)) {
      acknowledged++
      if (since === 0) unsafe++
      since = 0
    }
  }
  return { acknowledged, syncs, unsafe }
}
