import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** What one run of the command took. */
export interface Measured {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly peakMegabytes: number
  readonly seconds: number
  /** Of all processors together. */
  readonly processorSeconds: number
  /** Of the first thread, which reads and writes. */
  readonly firstThreadSeconds: number
}

/** Runs the command in a process of its own, in `cwd`, and measures its memory there. */
export async function measuredSasando(args: readonly string[], cwd: string): Promise<Measured> {
  const peakFile = join(cwd, 'peak')
  const start = performance.now()
  const child = spawn(
    process.execPath,
    ['--conditions=@sasando/source', `--import=${here('report-peak.ts')}`, here('../src/main.ts'), ...args],
    { cwd, env: { ...process.env, SASANDO_PEAK_FILE: peakFile }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  const seconds = Math.round((performance.now() - start) / 100) / 10
  const [kibibytes = 0, all = 0, first = 0] = (await readFile(peakFile, 'utf8')).split(' ').map(Number)
  const peakMegabytes = Math.round(kibibytes / 1024)
  const [processorSeconds = 0, firstThreadSeconds = 0] = [all, first].map((each) => Math.round(each / 1e5) / 10)
  return { code, ...texts, peakMegabytes, seconds, processorSeconds, firstThreadSeconds }
}
