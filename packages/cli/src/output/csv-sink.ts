import { formatCsvRow } from '../csv/format-csv-row.ts'
import type { Delimiter } from '../table/table.ts'
import { writeText } from '../write-text.ts'
import type { OutputFile } from './output-file.ts'
import type { ResultColumns } from './result-columns.ts'
import type { Sink } from './sink.ts'

/** A mark by which Excel knows UTF-8. */
export const byteOrderMark = '\uFEFF'

/** Results as CSV, with the separator that the data had. */
export async function csvSink(file: OutputFile, columns: ResultColumns, delimiter: Delimiter): Promise<Sink> {
  await writeText(file.stream, `${byteOrderMark}${formatCsvRow(columns.headings, delimiter)}`)
  return {
    write: (person, result) =>
      file.guard(() => writeText(file.stream, formatCsvRow(columns.toRow(person, result), delimiter))),
    end: () => file.commit(),
    abort: () => file.abort(),
  }
}
