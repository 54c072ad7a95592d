import type { Locale, Subject } from '@sasando/core'

import { formatCsvRow } from '../csv/format-csv-row.ts'
import { messagesOf, sayMistake } from '../locale/say.ts'
import { byteOrderMark } from '../output/csv-sink.ts'
import { createOutputFile } from '../output/output-file.ts'
import { columnLetter } from '../table/column-letter.ts'
import type { Delimiter } from '../table/table.ts'
import { writeText } from '../write-text.ts'
import type { Mistake } from './mistake.ts'
import { codeOf } from './reporter.ts'

/** The list of mistakes as a table that can go back to whoever made the data. */
export interface ErrorsFile {
  add(mistake: Mistake): Promise<void>
  end(): Promise<void>
  abort(): Promise<void>
}

export const noErrorsFile: ErrorsFile = { add: async () => {}, end: async () => {}, abort: async () => {} }

export interface ErrorsFileOptions {
  readonly name: string
  readonly cwd: string
  readonly locale: Locale
  readonly delimiter: Delimiter
  /** Whose rows the mistakes are in. */
  readonly subject: Subject
}

export async function createErrorsFile(options: ErrorsFileOptions): Promise<ErrorsFile> {
  const { name, cwd, locale, delimiter, subject } = options
  const file = await createOutputFile(name, cwd)
  const add = (cells: readonly string[]): Promise<void> =>
    file.guard(() => writeText(file.stream, formatCsvRow(cells, delimiter)))
  await file.guard(() => writeText(file.stream, byteOrderMark))
  await add(messagesOf(locale).words.errorColumns(subject))
  return {
    async add(mistake) {
      const { sentence, remedy } = sayMistake(mistake, locale)
      const { table, row, column, heading = '', nip, unit } = mistake
      const letter = column === undefined ? '' : columnLetter(column)
      await add([table, String(row), letter, heading, nip ?? unit ?? '', codeOf(mistake), sentence, remedy])
    },
    end: () => file.commit(),
    abort: () => file.abort(),
  }
}
