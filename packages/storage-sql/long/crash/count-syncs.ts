import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { targetText, type Target } from './open-storage.ts'

/** What a process was seen to do, one write after the other. */
export interface SyncFigures {
  readonly acknowledged: number
  /** Calls of `fsync` and `fdatasync`. */
  readonly syncs: number
  /** Acknowledgements with no sync since the one before. */
  readonly unsafe: number
}

/** Has a process write batches one at a time, and counts its syncs before each acknowledgement. Needs `strace`. */
export async function countSyncs(target: Target, batches: number, unsafe: boolean): Promise<SyncFigures> {
  const directory = mkdtempSync(join(tmpdir(), 'sasando-syncs-'))
  const trace = join(directory, 'trace')
  const program = [join(import.meta.dirname, 'import-process.ts'), targetText(target), '1', 'right', String(batches)]
  const child = spawn(
    'strace',
    ['-f', '-qq', '-e', 'trace=fsync,fdatasync,write', '-e', 'signal=none', '-o', trace, process.execPath].concat(
      '--conditions=@sasando/source',
      program,
    ),
    { stdio: 'ignore', env: { ...process.env, ...(unsafe ? { SASANDO_UNSAFE: '1' } : {}) } },
  )
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`The process ended with ${code}`)
  let [acknowledged, syncs, since, bad] = [0, 0, 0, 0]
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    if (/\b(?:fsync|fdatasync)\(/.test(line)) {
      syncs++
      since++
    } else if (/\bwrite\(1, "\d+\\n"/.test(line)) {
      acknowledged++
      if (since === 0) bad++
      since = 0
    }
  }
  rmSync(directory, { recursive: true })
  return { acknowledged, syncs, unsafe: bad }
}
