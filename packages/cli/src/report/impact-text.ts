import {
  levelId,
  shownNumber,
  type GroupImpact,
  type Impact,
  type Locale,
  type Moves,
  type OutcomeImpact,
  type RuleSet,
  type Value,
} from '@sasando/core'

import { messagesOf } from '../locale/say.ts'
import type { ImpactWords } from '../locale/words.ts'
import type { Colours } from './colours.ts'
import { moversText } from './movers-text.ts'
import { plainTable } from './plain-table.ts'
import { transitionsText } from './transitions-text.ts'

const ways = ['up', 'down', 'same', 'changed', 'newlyMissing', 'noLongerMissing', 'stillMissing'] as const

/** What the report is written for. */
export interface Paper {
  readonly locale: Locale
  readonly colours: Colours
  /** In characters. */
  readonly width: number
}

/** Whom a change of rules moves, for the terminal. */
export function impactText(found: Impact, ruleSet: RuleSet, { locale, colours, width }: Paper): string {
  const words = messagesOf(locale).words.impact
  const { subject = 'person' } = ruleSet
  const head = [
    `${colours.bold(words.title)}: ${nameOf(found.before)} → ${nameOf(found.after)}`,
    plainTable(
      [
        [words.counted[subject], String(found.people)],
        ...(found.refused === 0 ? [] : [[words.refused, colours.red(String(found.refused))]]),
      ],
      ['left', 'right'],
    ),
  ]
  const outcomes = Object.entries(found.outcomes).map(([name, outcome]) =>
    [
      `\n${colours.bold(labelOf(name, ruleSet, locale))}`,
      ...outcomeParts(outcome, words, { locale, width }, (text) => levelLabel(name, text, ruleSet, locale)),
      ...groupParts(name, found.groups, { ...words, people: words.counted[subject] }, locale),
    ].join('\n'),
  )
  const rest = found.notCompared.length === 0 ? [] : [`\n${words.notCompared(found.notCompared)}`]
  return [...head, ...outcomes, ...rest].join('\n')
}

const nameOf = ({ id, version }: Impact['before']): string => `${id} ${version}`

function outcomeParts(
  outcome: OutcomeImpact,
  words: ImpactWords,
  { locale, width }: Pick<Paper, 'locale' | 'width'>,
  label: (text: string) => string,
): readonly string[] {
  const counts = ways.flatMap((way) => (outcome[way] === 0 ? [] : [[words[way], String(outcome[way])]]))
  const sum = outcome.difference === undefined ? [] : [[words.difference, signed(outcome.difference, locale)]]
  const shown = (value: Value): string =>
    value.type === 'number' ? shownNumber(value.text, locale) : label(value.text)
  const movers = [
    [words.rises, outcome.rises],
    [words.falls, outcome.falls],
  ] as const
  return [
    plainTable([...counts, ...sum], ['left', 'right']),
    ...(outcome.transitions ? [`\n${words.transitions}`, transitionsText(outcome.transitions, label)] : []),
    ...movers.flatMap(([title, list]) =>
      list.length === 0
        ? []
        : [
            `\n${title}`,
            moversText(
              list.map(({ who, from, to, difference }) => ({
                who,
                from: shown(from),
                to: shown(to),
                difference: signed(difference, locale),
              })),
              width,
            ),
          ],
    ),
  ]
}

function groupParts(
  outcome: string,
  groups: Impact['groups'],
  words: ImpactWords & { readonly people: string },
  locale: Locale,
): readonly string[] {
  return Object.entries(groups).flatMap(([field, list]) => {
    const moves = list.map((group): readonly [GroupImpact, Moves | undefined] => [group, group.outcomes[outcome]])
    const met = ways.filter((way) => moves.some(([, each]) => (each?.[way] ?? 0) > 0))
    const hasSums = moves.some(([, each]) => each?.difference !== undefined)
    const heading = ['', words.people, ...met.map((way) => words[way]), ...(hasSums ? [words.difference] : [])]
    const rows = moves.map(([{ group, isRest, people }, each]) => [
      isRest ? words.rest : (group ?? words.noGroup),
      String(people),
      ...met.map((way) => String(each?.[way] ?? 0)),
      ...(hasSums ? [signed(each?.difference ?? '0', locale)] : []),
    ])
    const alignments = ['left', ...heading.slice(1).map(() => 'right')] as ('left' | 'right')[]
    return [`\n${words.by(field)}`, plainTable([heading, ...rows], alignments)]
  })
}

const signed = (number: string, locale: Locale): string =>
  `${/^-|^0(?:\.0+)?$/.test(number) ? '' : '+'}${shownNumber(number, locale)}`

function labelOf(outcome: string, ruleSet: RuleSet, locale: Locale): string {
  const name = ruleSet.outcome[outcome] ?? outcome
  const label = (ruleSet.steps.find(({ id }) => id === name) ?? ruleSet.inputs[name])?.label
  return label?.[locale] ?? label?.id ?? name
}

/** A level by its label, in whichever scale of the outcome it is; yes and no in words. */
function levelLabel(outcome: string, text: string, ruleSet: RuleSet, locale: Locale): string {
  const step = ruleSet.steps.find(({ id }) => id === ruleSet.outcome[outcome])
  const name = step && 'scale' in step && typeof step.scale === 'string' ? step.scale : undefined
  const scales = name === undefined ? Object.values(ruleSet.scales ?? {}) : [ruleSet.scales?.[name]]
  const level = scales.flatMap((scale) => scale?.levels ?? []).find((each) => levelId(each) === text)
  if (typeof level === 'object') return level.label?.[locale] ?? level.label?.id ?? text
  const { yes, no } = messagesOf(locale).words.summary
  return level !== undefined ? text : text === 'true' ? yes : text === 'false' ? no : text
}
