import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'

import { fictionalHeadings, fictionalNip, fictionalRow } from './fictional-rows.ts'
import { measuredSasando } from './measured-sasando.ts'

export const name = 'csv-million'

const workers = 2

/**
 * Node and what its collector lets lie take up to 400 MB (25 MB of it in use), and 100 MB for each worker; the index of
 * NIPs 24 bytes a person.
 */
export const boundMegabytes = (rows: number): number => 400 + workers * 100 + (rows * 24) / 1024 ** 2

/** Scores a CSV of so many rows into a CSV, by workers. @throws if a row is lost, or memory grows beyond the bound */
export async function run(rows = 1_000_000): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'sasando-million-'))
  try {
    await pipeline(lines(rows), createWriteStream(join(folder, 'd.csv')))
    const args = [
      'score',
      '-r',
      'kupang-kinerja-lokal',
      '-i',
      'd.csv',
      '-o',
      'o.csv',
      '--json',
      '--workers',
      String(workers),
    ]
    const { code, err, peakMegabytes, seconds } = await measuredSasando(args, folder)
    if (code !== 0) throw new Error(`exit code ${code}: ${err.slice(0, 2000)}`)
    const summary = JSON.parse(err.trim().split('\n').at(-1) ?? '') as { read: number; scored: number; refused: number }
    if (summary.read !== rows || summary.scored !== rows) throw new Error(`rows were lost: ${err.slice(-2000)}`)
    await checkNips(join(folder, 'o.csv'), rows)
    const bound = Math.round(boundMegabytes(rows))
    if (peakMegabytes > bound) throw new Error(`memory is not bounded: ${peakMegabytes} MB, at most ${bound}`)
    return {
      rows,
      peakMegabytes,
      boundMegabytes: bound,
      commandSeconds: seconds,
      rowsPerSecond: Math.round(rows / seconds),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function* lines(rows: number): Generator<string> {
  yield `\uFEFF${fictionalHeadings.join(';')}\r\n`
  for (let index = 0; index < rows; index++) yield `${fictionalRow(index).join(';')}\r\n`
}

/** Every NIP came out, in its place. */
async function checkNips(file: string, rows: number): Promise<void> {
  let row = -1
  for await (const line of createInterface(createReadStream(file))) {
    if (row >= 0 && !line.startsWith(`${fictionalNip(row)};`)) throw new Error(`row ${row}: ${line}`)
    row += 1
  }
  if (row !== rows) throw new Error(`${row} rows came out of ${rows}`)
}
