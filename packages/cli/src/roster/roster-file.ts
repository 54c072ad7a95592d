import { formatRosterFinding } from '@sasando/asn'
import type { Locale } from '@sasando/core'

import { formatCsvRow } from '../csv/format-csv-row.ts'
import { messagesOf } from '../locale/say.ts'
import { byteOrderMark } from '../output/csv-sink.ts'
import { createOutputFile } from '../output/output-file.ts'
import { writeText } from '../write-text.ts'
import type { OpenedRoster } from './open-roster.ts'
import { columnOf } from './roster-text.ts'

/** Saves what was found as a table that goes back to whoever keeps the roster, by its own row numbers. */
export async function saveFindings(name: string, opened: OpenedRoster, locale: Locale, cwd: string): Promise<void> {
  const { words } = messagesOf(locale)
  const { roster, table } = opened
  const file = await createOutputFile(name, cwd)
  await file.guard(async () => {
    await writeText(file.stream, byteOrderMark)
    await writeText(file.stream, formatCsvRow(words.roster.columns, table.dialect.delimiter))
    for (const found of roster.findings) {
      const { letter, heading } = columnOf(found, opened)
      const cells = [String(found.row), letter, heading, words.roster.need[found.needs], found.code]
      await writeText(
        file.stream,
        formatCsvRow([...cells, formatRosterFinding(found, locale)], table.dialect.delimiter),
      )
    }
  })
  await file.commit()
}
