import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { fictionalHeadings, fictionalRow } from './fictional-rows.ts'
import { randomFrom } from './random.ts'

export const name = 'killed'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/**
 * Kills the command while it writes. @throws where a result then stands under its name that is not whole, or the result
 * of the run before is gone
 */
export async function run(kills = 40, rows = 20_000): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'sasando-killed-'))
  const random = randomFrom(kills)
  let finished = 0
  try {
    const lines = Array.from({ length: rows }, (_, index) => fictionalRow(index).join(';'))
    await writeFile(join(folder, 'd.csv'), `${[fictionalHeadings.join(';'), ...lines].join('\r\n')}\r\n`)
    const start = performance.now()
    await scored(folder)
    const whole = await readFile(join(folder, 'o.csv'), 'utf8')
    const duration = performance.now() - start
    for (let index = 0; index < kills; index++) {
      if (await scored(folder, random(Math.round(duration)))) finished += 1
      if ((await readFile(join(folder, 'o.csv'), 'utf8')) !== whole)
        throw new Error(`kill ${index}: o.csv is not whole`)
    }
    await scored(folder)
    const left = (await readdir(folder)).sort()
    if (left.join() !== 'd.csv,o.csv') throw new Error(`left behind: ${left.join()}`)
    return { kills, rows, finishedBeforeTheKill: finished }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Scores into `o.csv`, killed after so many milliseconds. @returns whether it had finished by then */
async function scored(cwd: string, killAfter?: number): Promise<boolean> {
  const args = ['score', '-r', 'kupang-kinerja-lokal', '-i', 'd.csv', '-o', 'o.csv']
  const child = spawn(process.execPath, ['--conditions=@sasando/source', main, ...args], { cwd, stdio: 'ignore' })
  const ended = once(child, 'close') as Promise<[number | null]>
  if (killAfter !== undefined) void sleep(killAfter).then(() => child.kill('SIGKILL'))
  const [code] = await ended
  if (killAfter === undefined && code !== 0) throw new Error(`exit code ${code}`)
  return code === 0
}
