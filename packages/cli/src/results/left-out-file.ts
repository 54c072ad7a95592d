import { formatSiasnFinding } from '@sasando/asn'
import type { Locale } from '@sasando/core'

import { formatCsvRow } from '../csv/format-csv-row.ts'
import { messagesOf } from '../locale/say.ts'
import { byteOrderMark } from '../output/csv-sink.ts'
import { createOutputFile } from '../output/output-file.ts'
import { writeText } from '../write-text.ts'
import type { Obstacle } from './left-out.ts'
import { shownNip, textCells, type Showing } from './siasn-cells.ts'
import type { SiasnPerson } from './siasn-results.ts'

/** What stands in the way and what to do, as a sentence. */
export function sayObstacle(obstacle: Obstacle, locale: Locale): string {
  if (obstacle.of === 'siasn') return formatSiasnFinding(obstacle.finding, locale)
  const { code, data } = obstacle.finding
  const say = messagesOf(locale).words.results.leftOut[code] as (data: typeof obstacle.finding.data) => string
  return say(data)
}

/** Saves who was left out and why, as a table for whoever completes it. */
export async function saveLeftOut(
  name: string,
  left: readonly SiasnPerson[],
  { locale, cwd, ...showing }: Showing & { readonly locale: Locale; readonly cwd: string },
): Promise<void> {
  const file = await createOutputFile(name, cwd)
  await file.guard(async () => {
    await writeText(file.stream, byteOrderMark)
    await writeText(file.stream, formatCsvRow(messagesOf(locale).words.results.columns, ';'))
    for (const { nip, name: person, unit, obstacles } of left)
      for (const obstacle of obstacles) {
        const { code, data } = obstacle.finding
        const field = 'field' in data ? data.field : ''
        const cells = [nip === undefined ? '' : shownNip(nip, showing), person, unit, field, code]
        await writeText(file.stream, formatCsvRow(textCells([...cells, sayObstacle(obstacle, locale)]), ';'))
      }
  })
  await file.commit()
}
