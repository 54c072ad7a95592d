// How fast the command scores a large CSV, by one thread and by workers: `pnpm bench:command`, or with a number of rows.
// Apart from `pnpm bench`, because it measures reading and writing as much as scoring, and asks for all processors.
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { fictionalHeadings, fictionalRow } from '../../packages/cli/long/fictional-rows.ts'
import { measuredSasando } from '../../packages/cli/long/measured-sasando.ts'
import { markdownTable } from '../report/markdown-table.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const counts = [0, 1, 2, ...(availableParallelism() > 2 ? [Math.min(4, availableParallelism())] : [])]

function* lines(): Generator<string> {
  yield `\uFEFF${fictionalHeadings.join(';')}\r\n`
  for (let index = 0; index < rows; index++) yield `${fictionalRow(index).join(';')}\r\n`
}

const folder = await mkdtemp(join(tmpdir(), 'sasando-command-'))
try {
  await pipeline(lines(), createWriteStream(join(folder, 'd.csv')))
  const table: string[][] = []
  let first: Buffer | undefined
  for (const workers of counts) {
    const args = ['score', '-r', 'kupang-kinerja-lokal', '-i', 'd.csv', '-o', 'o.csv', '--workers', String(workers)]
    const { code, err, seconds, processorSeconds, firstThreadSeconds, peakMegabytes } = await measuredSasando(
      args,
      folder,
    )
    if (code !== 0) throw new Error(`exit code ${code}: ${err.slice(0, 2000)}`)
    const written = await readFile(join(folder, 'o.csv'))
    first ??= written
    if (!first.equals(written)) throw new Error(`${workers} workers write something else than one thread`)
    const figures = [workers, Math.round(rows / seconds), seconds, processorSeconds, firstThreadSeconds, peakMegabytes]
    table.push([...figures.map(String), (loadavg()[0] ?? 0).toFixed(1)])
    console.log(figures.join('\t'))
  }
  const headings = ['workers', 'rows/s', 's', 'processor s', 'of the first thread', 'peak MB', 'load']
  console.log(`\n${rows} rows, ${availableParallelism()} processors\n\n${markdownTable(headings, table)}`)
} finally {
  await rm(folder, { recursive: true })
}
