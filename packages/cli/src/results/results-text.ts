import { siasnDoubts } from '@sasando/asn'
import type { Locale } from '@sasando/core'

import { messagesOf } from '../locale/say.ts'
import type { Colours } from '../report/colours.ts'
import { sayObstacle } from './left-out-file.ts'
import { shownNip, type Showing } from './siasn-cells.ts'
import type { SiasnCycle, SiasnPerson } from './siasn-results.ts'

/** What was written, and of whom not. */
export interface WrittenResults extends Showing {
  readonly cycle: SiasnCycle
  readonly out: string
  readonly written: number
  readonly left: readonly SiasnPerson[]
}

/** More than anyone reads on a terminal; all of them go into `--errors`, and out as JSON. */
const shownPeople = 50

export function resultsText(
  { cycle, out, written, left, ...showing }: WrittenResults,
  locale: Locale,
  { bold, red, dim }: Colours,
): string {
  const words = messagesOf(locale).words
  const title = cycle.value.title[locale] ?? cycle.value.title.id
  const shown = left.slice(0, shownPeople).flatMap(({ nip, name, unit, obstacles }) => {
    const who = [name, nip === undefined ? '' : shownNip(nip, showing), unit].filter((part) => part !== '').join(', ')
    return obstacles.map((obstacle) => `${red(who)}  ${sayObstacle(obstacle, locale)}`)
  })
  const rest = left.length - shownPeople
  return [
    words.results.written(title, out, written),
    ...(left.length === 0 ? [] : ['', bold(words.results.left(left.length)), ...shown]),
    ...(rest > 0 ? [words.results.more(rest)] : []),
    '',
    bold(words.results.doubts),
    ...siasnDoubts(cycle.service).map(({ fields, text }) => `${fields.join(', ')}  ${dim(text[locale] ?? text.id)}`),
    '',
  ].join('\n')
}

/** The same for programs. */
export const resultsJson = ({ cycle, out, written, left, ...showing }: WrittenResults, locale: Locale): object => ({
  type: 'results',
  service: cycle.service,
  cycle: cycle.id,
  file: out,
  written,
  left: left.map(({ nip, name, unit, obstacles }) => ({
    nip: nip === undefined ? undefined : shownNip(nip, showing),
    name,
    unit,
    findings: obstacles.map((obstacle) => ({ ...obstacle.finding, sentence: sayObstacle(obstacle, locale) })),
  })),
  unconfirmed: siasnDoubts(cycle.service).map(({ fields, text }) => ({ fields, sentence: text[locale] ?? text.id })),
})
