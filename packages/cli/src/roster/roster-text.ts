import { formatRosterFinding, type RosterFinding } from '@sasando/asn'
import type { Locale } from '@sasando/core'

import { messagesOf } from '../locale/say.ts'
import type { Colours } from '../report/colours.ts'
import { plainTable } from '../report/plain-table.ts'
import { columnLetter } from '../table/column-letter.ts'
import type { OpenedRoster } from './open-roster.ts'

/** More than anyone reads on a terminal; all of them go into `--errors`, and out as JSON. */
const shownFindings = 50

/** Where a finding stands in the file: the letter of its column, and the heading as it is written there. */
export function columnOf(
  { field }: RosterFinding,
  { columns, table }: OpenedRoster,
): { readonly letter: string; readonly heading: string } {
  const column = columns.places.get(field)
  return column === undefined
    ? { letter: '', heading: '' }
    : { letter: columnLetter(column), heading: table.headings[column] ?? '' }
}

/** The health of a roster, for the terminal: how many, then what must be put right, then what must be filled in. */
export function rosterText(opened: OpenedRoster, locale: Locale, colours: Colours): string {
  const { roster, table } = opened
  const { words } = messagesOf(locale)
  const { rows, people, units, lines, findings } = roster
  const counts = [
    [words.roster.rows, String(rows)],
    [words.roster.ready, String(people.filter(({ needs }) => needs === null).length)],
    [words.roster.units, String(units.length)],
    [words.roster.lines, String(lines.length)],
  ]
  const group = (needs: RosterFinding['needs'], paint: (text: string) => string): readonly string[] => {
    const found = findings.filter((each) => each.needs === needs)
    if (found.length === 0) return []
    const shown = found.slice(0, shownFindings).map((each) => {
      const { letter, heading } = columnOf(each, opened)
      const place = `${table.name}:${each.row}${letter === '' ? '' : `:${letter} (${heading})`}`
      return `${paint(place)}  ${formatRosterFinding(each, locale)}`
    })
    const rest = found.length - shown.length
    return [
      '',
      colours.bold(words.roster.needs(needs, found.length)),
      ...shown,
      ...(rest > 0 ? [words.moreMistakes(rest, shown.length)] : []),
    ]
  }
  return [
    `${colours.bold(words.roster.title)}: ${table.name}`,
    plainTable(counts, ['left', 'right']),
    ...group('correction', colours.red),
    ...group('completion', colours.yellow),
    ...(findings.length === 0 ? ['', words.roster.healthy] : []),
    '',
  ].join('\n')
}
