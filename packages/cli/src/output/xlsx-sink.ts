import { pipeline } from 'node:stream/promises'

import { Failure } from '../failure.ts'
import { formatSheetRow } from '../xlsx/format-sheet-row.ts'
import { limits } from '../xlsx/limits.ts'
import { createWorkbookWriter } from '../xlsx/write-workbook.ts'
import type { OutputFile } from './output-file.ts'
import type { Sink } from './sink.ts'

/** Results as a workbook of one sheet. */
export async function xlsxSink(
  file: OutputFile,
  name: string,
  headings: readonly string[],
  sheet: string,
): Promise<Sink> {
  const writer = createWorkbookWriter(sheet)
  const written = pipeline(writer.stream, file.stream)
  // A disk that fails must wake whoever waits to write the next row.
  written.catch((error: Error) => writer.destroy(error))
  const add = async (rows: readonly string[]): Promise<void> => {
    if (!(await writer.addRows(rows))) throw new Failure('sheet_full', { file: name, limit: limits.rows })
  }
  await add([formatSheetRow(headings)])
  return {
    write: (lines) => file.guard(() => add(lines)),
    async end() {
      await file.guard(async () => {
        await writer.end()
        await written
      })
      await file.commit()
    },
    abort: () => file.abort(),
  }
}
