import { toDotPath, type Locale, type Override, type ParentChange, type Upgrade, type ValueChange } from '@sasando/core'

import { messagesOf } from '../locale/say.ts'
import type { Colours } from './colours.ts'
import { plainTable } from './plain-table.ts'

/** What a newer parent does to a derived rule set, for the terminal. */
export function upgradeText(found: Upgrade, locale: Locale, colours: Colours): string {
  const words = messagesOf(locale).words.upgrade
  const { ruleSet, from, to, changes, overrides } = found
  return [
    colours.bold(words.title(`${ruleSet.id} ${ruleSet.version}`)),
    ` ${from.id} ${from.version} → ${to.version}`,
    `\n${colours.bold(words.changes)}`,
    changes.length === 0 ? ` ${words.unchanged}` : listed(changes.map((each) => [each, words.kinds[each.kind]])),
    `\n${colours.bold(words.overrides)}`,
    overrides.length === 0 ? ` ${words.none}` : listed(overrides.map((each) => [each, words.states[each.state]])),
  ].join('\n')

  /** A line for each, and below it a line for each value that changed. */
  function listed(all: readonly (readonly [ParentChange | Override, string])[]): string {
    const table = plainTable(all.map(([each, word]) => [word, words.parts[each.of], nameOf(each, locale)])).split('\n')
    return all.flatMap(([{ values }], index) => [table[index] ?? '', ...values.map(valueLine)]).join('\n')
  }
}

function nameOf(each: ParentChange | Override, locale: Locale): string {
  const label = 'label' in each ? (each.label?.[locale] ?? each.label?.id) : undefined
  return label === undefined ? each.name : `${each.name} (${label})`
}

function valueLine({ path, before, after }: ValueChange): string {
  const place = path.length === 0 ? '' : `${toDotPath(path)}: `
  return `     ${place}${shown(before)} → ${shown(after)}`
}

/** Short enough that a line fits a terminal; `--json` has the whole. */
function shown(value: ValueChange['before']): string {
  if (value === undefined) return '–'
  const text = JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
const longest = 24
