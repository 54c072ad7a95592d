import { levelId, localNumber, type Locale, type RuleSet, shownNumber } from '@sasando/core'

import { messagesOf } from '../locale/say.ts'
import type { Colours } from './colours.ts'
import { plainTable } from './plain-table.ts'
import type { OutcomeTally, Tally } from './tally.ts'

const barWidth = 30

/** What a run came to, for the terminal: the counts, then each outcome's distribution. */
export function summaryText(tally: Tally, ruleSet: RuleSet, locale: Locale, colours: Colours): string {
  const { summary } = messagesOf(locale).words
  const title = ruleSet.title[locale] ?? ruleSet.title.id
  const counts = [
    [summary.read, String(tally.read)],
    [summary.scored, String(tally.scored)],
    ...(tally.incomplete > 0 ? [[summary.incomplete, String(tally.incomplete)]] : []),
    [summary.refused, tally.refused > 0 ? colours.red(String(tally.refused)) : '0'],
  ]
  const outcomes = Object.entries(ruleSet.outcome).flatMap(([name, step]) => {
    const counted = tally.outcomes.get(name)
    return counted === undefined
      ? []
      : [`\n${colours.bold(labelOf(step, ruleSet, locale))}\n${distribution(counted, step, ruleSet, locale, colours)}`]
  })
  return [
    `${colours.bold(summary.title)}: ${title} (${ruleSet.id} ${ruleSet.version})`,
    plainTable(counts, ['left', 'right']),
    ...outcomes,
    '',
  ].join('\n')
}

/** The table of one outcome: every level that can be, also those that nobody has. */
function distribution(counted: OutcomeTally, step: string, ruleSet: RuleSet, locale: Locale, colours: Colours): string {
  const { summary } = messagesOf(locale).words
  const table: string[][] = []
  const total = counted.numbers + counted.none + [...counted.counts.values()].reduce((sum, count) => sum + count, 0)
  const share = (count: number): string => localNumber(((100 * count) / total).toFixed(1), locale)
  const names = [
    ...levelNames(step, counted, ruleSet, locale),
    ...(counted.none > 0 ? [[null, summary.none] as const] : []),
  ]
  if (names.length > 0 && counted.numbers === 0)
    for (const [id, label] of names) {
      const count = id === null ? counted.none : (counted.counts.get(id) ?? 0)
      table.push([
        label,
        String(count),
        `${share(count)} %`,
        colours.cyan('█'.repeat(Math.round((barWidth * count) / total))),
      ])
    }
  else {
    const { lowest, highest, sum, digits, numbers, none } = counted
    if (lowest !== undefined && highest !== undefined)
      table.push(
        [summary.lowest, shownNumber(lowest.text, locale)],
        [summary.mean, localNumber((sum / 10 ** digits / numbers).toFixed(2), locale)],
        [summary.highest, shownNumber(highest.text, locale)],
      )
    if (none > 0) table.push([summary.none, String(none)])
  }
  return plainTable(table, ['left', 'right', 'right'])
}

/** Levels from the highest down; other values as they came. */
function levelNames(
  step: string,
  counted: OutcomeTally,
  ruleSet: RuleSet,
  locale: Locale,
): (readonly [id: string, label: string])[] {
  const { yes, no } = messagesOf(locale).words.summary
  const found = ruleSet.steps.find(({ id }) => id === step)
  const scale = found !== undefined && 'scale' in found && typeof found.scale === 'string' ? found.scale : undefined
  const levels = scale === undefined ? [] : (ruleSet.scales?.[scale]?.levels ?? [])
  if (levels.length > 0)
    return levels
      .toReversed()
      .map((level) => [
        levelId(level),
        typeof level === 'string' ? level : (level.label?.[locale] ?? level.label?.id ?? level.id),
      ])
  return [...counted.counts.keys()].map((id) => [id, id === 'true' ? yes : id === 'false' ? no : id])
}

function labelOf(step: string, ruleSet: RuleSet, locale: Locale): string {
  const label = ruleSet.steps.find(({ id }) => id === step)?.label
  return label?.[locale] ?? label?.id ?? step
}
