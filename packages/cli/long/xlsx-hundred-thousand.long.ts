import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { openWorkbook } from '../src/xlsx/open-workbook.ts'
import { readSheet } from '../src/xlsx/read-sheet.ts'
import { fictionalHeadings, fictionalNip, fictionalRow } from './fictional-rows.ts'
import { measuredSasando } from './measured-sasando.ts'
import { sharedStringsWorkbook } from './shared-strings-workbook.ts'

export const name = 'xlsx-hundred-thousand'

/** As with CSV; the texts that a workbook shares between its cells must be kept, about 300 bytes a person here. */
export const boundMegabytes = (rows: number): number => 400 + (rows * 600) / 1024 ** 2

/** Scores a workbook as Excel writes it into a workbook. @throws if a row is lost, or memory grows beyond the bound */
export async function run(rows = 100_000): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'sasando-xlsx-'))
  try {
    const table = Array.from({ length: rows }, (_, index) => fictionalRow(index))
    await pipeline(sharedStringsWorkbook([fictionalHeadings, ...table]), createWriteStream(join(folder, 'd.xlsx')))
    const args = ['score', '-r', 'kupang-kinerja-lokal', '-i', 'd.xlsx', '-o', 'o.xlsx', '--json']
    const { code, err, peakMegabytes, seconds } = await measuredSasando(args, folder)
    if (code !== 0) throw new Error(`exit code ${code}: ${err.slice(0, 2000)}`)
    const summary = JSON.parse(err.trim().split('\n').at(-1) ?? '') as { read: number; scored: number }
    if (summary.read !== rows || summary.scored !== rows) throw new Error(`rows were lost: ${err.slice(-2000)}`)
    await checkNips(join(folder, 'o.xlsx'), rows)
    const bound = Math.round(boundMegabytes(rows))
    if (peakMegabytes > bound) throw new Error(`memory is not bounded: ${peakMegabytes} MB, at most ${bound}`)
    const megabytes = Math.round((await stat(join(folder, 'd.xlsx'))).size / 1024 ** 2)
    return {
      rows,
      fileMegabytes: megabytes,
      peakMegabytes,
      boundMegabytes: bound,
      commandSeconds: seconds,
      rowsPerSecond: Math.round(rows / seconds),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Every NIP came out, in its place, as text. */
async function checkNips(file: string, rows: number): Promise<void> {
  const workbook = await openWorkbook(file, 'o.xlsx')
  const [sheet] = workbook.sheets
  let row = -1
  if (sheet !== undefined)
    for await (const { cells } of readSheet(workbook, sheet)) {
      if (row >= 0 && cells[0] !== fictionalNip(row)) throw new Error(`row ${row}: ${String(cells[0])}`)
      row += 1
    }
  workbook.close()
  if (row !== rows) throw new Error(`${row} rows came out of ${rows}`)
}
