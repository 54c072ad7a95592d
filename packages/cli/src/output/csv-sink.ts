import { formatCsvRow } from '../csv/format-csv-row.ts'
import type { Delimiter } from '../table/table.ts'
import { writeText } from '../write-text.ts'
import type { OutputFile } from './output-file.ts'
import type { Sink } from './sink.ts'

/** A mark by which Excel knows UTF-8. */
export const byteOrderMark = '\uFEFF'

/** Results as CSV, with the separator that the data had. */
export async function csvSink(file: OutputFile, headings: readonly string[], delimiter: Delimiter): Promise<Sink> {
  await writeText(file.stream, `${byteOrderMark}${formatCsvRow(headings, delimiter)}`)
  return {
    write: (lines) => file.guard(() => writeText(file.stream, lines.join(''))),
    end: () => file.commit(),
    abort: () => file.abort(),
  }
}
