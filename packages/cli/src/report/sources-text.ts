import type { CitingPlace, Locale, RuleSetSources } from '@sasando/core'

import type { SourcesWords } from '../locale/words.ts'
import type { Colours } from './colours.ts'
import { plainTable } from './plain-table.ts'

/** One rule set for people: how long it holds, and what rests on what, with its place in the file. */
export function sourcesText(
  found: RuleSetSources & { readonly file: string },
  words: SourcesWords,
  locale: Locale,
  { bold }: Colours,
): string {
  const { ruleSet, valid, unit, derivedFrom, steps, settings, file } = found
  const title = ruleSet.title[locale] ?? ruleSet.title.id
  const lines = [
    `${bold(`${ruleSet.id} ${ruleSet.version}`)}  ${title}`,
    `  ${words.holds(valid.from, valid.to, unit)}`,
  ]
  if (derivedFrom) lines.push(`  ${words.derived(derivedFrom.id, derivedFrom.version)}`)
  lines.push(`  ${words.fingerprint(ruleSet.fingerprint)}`)
  const rows = (place: CitingPlace, value: string): string[][] =>
    place.cites.map(({ basis, source, page }, index) => [
      index === 0 ? (place.label?.[locale] ?? place.label?.id ?? place.id) : '',
      index === 0 ? value : '',
      basis,
      page === undefined ? source : `${source}, ${words.page(page)}`,
      place.line === undefined ? file : `${file}:${place.line}`,
    ])
  const table = [
    ...steps.flatMap((each) => rows(each, '')),
    ...settings.flatMap((each) => rows(each, words.setting(String(each.value), each.since))),
  ]
  lines.push(table.length === 0 ? `  ${words.nothing}` : plainTable(table))
  return lines.join('\n')
}
