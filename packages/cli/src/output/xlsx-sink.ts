import { pipeline } from 'node:stream/promises'

import type { OutputCell } from '../csv/format-csv-row.ts'
import { Failure } from '../failure.ts'
import { limits } from '../xlsx/limits.ts'
import { createWorkbookWriter } from '../xlsx/write-workbook.ts'
import type { OutputFile } from './output-file.ts'
import type { ResultColumns } from './result-columns.ts'
import type { Sink } from './sink.ts'

/** Results as a workbook of one sheet. */
export async function xlsxSink(file: OutputFile, name: string, columns: ResultColumns, sheet: string): Promise<Sink> {
  const writer = createWorkbookWriter(sheet)
  const written = pipeline(writer.stream, file.stream)
  // A disk that fails must wake whoever waits to write the next row.
  written.catch((error: Error) => writer.destroy(error))
  const add = async (cells: readonly OutputCell[]): Promise<void> => {
    if (!(await writer.addRow(cells))) throw new Failure('sheet_full', { file: name, limit: limits.rows })
  }
  await add(columns.headings)
  return {
    write: (person, result) => file.guard(() => add(columns.toRow(person, result))),
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
