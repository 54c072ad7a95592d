import { ruleSetFingerprint, type Locale, type RuleSet } from '@sasando/core'
import type { Preset } from '@sasando/presets'
import wrapAnsi from 'wrap-ansi'

import type { PresetWords } from '../locale/words.ts'
import type { Colours } from './colours.ts'

const width = 80

/** Every preset in 80 columns: what it is, and below that what it is called. */
export function presetsText(
  all: readonly Preset[],
  words: PresetWords,
  locale: Locale,
  { bold, dim }: Colours,
): string {
  const rows = all.map(({ id, version, status, evidence, valid }) => [
    id,
    version,
    words.statuses[status],
    words.evidence[evidence],
    words.days(valid.from, valid.to),
  ])
  const table = [words.columns, ...rows]
  const widths = words.columns.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const [head = '', ...lines] = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [
    bold(head),
    ...all.flatMap(({ title }, index) => [lines[index] ?? '', dim(wrapped(title[locale] ?? title.id, '    '))]),
    '',
    wrapped(words.more, ''),
  ].join('\n')
}

/** One preset: how far it may be trusted, how it is pinned, what it rests on, and what is still to be asked. */
export function presetText(
  { id, version, title, status, evidence, valid }: Preset,
  ruleSet: RuleSet,
  questions: readonly string[],
  words: PresetWords,
  locale: Locale,
  { bold }: Colours,
): string {
  const facts = [
    [words.columns[2], words.statuses[status]],
    [words.columns[3], words.grounds[evidence]],
    [words.columns[4], words.from(valid.from, valid.to)],
  ] as const
  const longest = Math.max(...facts.map(([name]) => name.length))
  return [
    bold(`${id} ${version}`),
    wrapped(title[locale] ?? title.id, ''),
    '',
    ...facts.map(([name, value]) => `${name.padEnd(longest)}  ${value}`),
    '',
    bold(words.fingerprint),
    `    ${ruleSetFingerprint(ruleSet)}`,
    '',
    bold(words.sources),
    ...Object.values(ruleSet.sources ?? {}).flatMap(({ kind, title: name, about, url, provisions = {} }) => [
      listed(`- ${name} [${words.kinds[kind]}] ${words.provisions(Object.keys(provisions).length)}`.trimEnd()),
      ...(about ? [wrapped(about[locale] ?? about.id, '    ')] : []),
      ...(url === undefined ? [] : [`    ${url}`]),
    ]),
    ...(questions.length === 0 ? [] : ['', bold(words.questions)]),
    ...questions.map((each, index) => listed(`${String(index + 1)}. ${each}`)),
  ].join('\n')
}

/** Every line is indented. */
const wrapped = (text: string, indent: string): string =>
  indent + wrapAnsi(text, width - indent.length).replaceAll('\n', `\n${indent}`)

/** Later lines are indented. */
const listed = (text: string): string => wrapped(text, '   ').trimStart()
