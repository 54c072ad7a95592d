import type { RoundingMode } from '../../exact/rounding.ts'
import { withinSentence } from '../within-sentence.ts'
import type { Need, Words } from '../words.ts'

const modes: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'an exact half goes up',
  'half-even': 'an exact half goes to the even digit',
  down: 'always down',
  up: 'always up',
}
const roundedTo = (digits: number): string =>
  digits === 0 ? 'rounded to a whole number' : `rounded to ${digits} decimal${digits === 1 ? '' : 's'}`

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
const labels = (all: readonly string[]): string => listed(all.map(withinSentence))

const isHow: Readonly<Record<Need['reason'], string>> = {
  absent: 'not filled in',
  invalid: 'filled in, but not usable as it is',
  zero: '0, and nothing can be divided by 0',
  'too-few': 'too few raters so far',
  operator: 'without a value from its plugin',
  unknown: 'no value yet',
}
/** Before the labels, so that no verb has to agree with them. */
const shortly: Readonly<Record<Need['reason'], string>> = {
  absent: 'Not filled in',
  invalid: 'Not usable',
  zero: 'Equal to 0',
  'too-few': 'Too few raters',
  operator: 'Without a value from its plugin',
  unknown: 'Still missing',
}
const waits = (needs: readonly Need[]): string[] =>
  Object.entries(shortly)
    .map(([reason, are]) => [are, labels(needs.filter((need) => need.reason === reason).map(({ label }) => label))])
    .filter(([, those]) => those !== '')
    .map((each) => ` ${each.join(': ')}.`)

/** Dots at the end are enough. */
const ended = (sentence: string): string => (sentence.endsWith('…') ? sentence : `${sentence}.`)
const added = (total: string, terms: readonly string[]): string =>
  terms.length > 1 ? `${total} = ${terms.join(' + ')}` : total

export const words: Words = {
  yes: 'yes',
  no: 'no',
  and: 'and',
  or: 'or',
  // Platforms spell months in their own ways, and a sentence must not differ by where it was written.
  months: Object.freeze(
    'January February March April May June July August September October November December'.split(' '),
  ),
  sourceKinds: {
    law: 'Regulation in force',
    history: 'Regulation once in force',
    policy: 'Policy of the agency',
    practice: 'Common practice, not a regulation',
    example: 'Example of a policy, not a regulation',
    unconfirmed: 'Not confirmed',
  },
  meetIn: ({ label, result, row, rowLevel, column, columnLevel }) =>
    `${label}: ${result}, because of ${withinSentence(row)} “${rowLevel}” and ${withinSentence(column)} “${columnLevel}”.`,
  weightedSum: ({ label, result, terms }) =>
    `${label} ${result} = ${terms.map((term) => `${term.weight} × ${term.value} (${withinSentence(term.label)})`).join(' + ')}.`,
  notApplicable: ({ label, weight, subject }) =>
    `${label} does not apply to this ${subject}, so its weight (${weight}) is shared by the others.`,
  leftOut: ({ label, weight }) => `${label} is missing. By the rules, its weight (${weight}) is shared by the others.`,
  sharedWeight: ({ declared }) => `weight originally ${declared}`,
  wasRounded: ({ value, result, digits, mode }) =>
    `The sum ${value} is ${roundedTo(digits)} (${modes[mode]}): ${result}.`,
  roundedTo: ({ digits }) => roundedTo(digits),
  isRounded: ({ label, value, result, digits, mode }) =>
    `${label} ${result}: ${value} ${roundedTo(digits)} (${modes[mode]}).`,
  from: ({ value }) => `from ${value}`,
  above: ({ value }) => `above ${value}`,
  to: ({ value }) => `up to ${value}`,
  below: ({ value }) => `below ${value}`,
  fallsInto: ({ label, result, of, value, from }) =>
    `${label}: ${result}, because of ${withinSentence(of)} ${value}${from === undefined ? '' : `; ${result} applies ${from}`}.`,
  row: 'Row',
  anything: 'anything',
  allElse: 'Otherwise',
  rowApplies: ({ label, result, row, reasons }) => {
    const said = reasons.map(
      (each) =>
        `${withinSentence(each.label)} ${each.value}${each.value === each.condition ? '' : ` (${each.condition})`}`,
    )
    return `Table “${label}”, row ${row}: ${result}${said.length > 0 ? `, because of ${said.join('; ')}` : ''}.`
  },
  noOtherRow: ({ label, result }) => `${label}: ${result}, because no row of the table fits.`,
  noRow: 'No row of the table fits.',
  raters: ({ count }) => `${count} ${count === '1' ? 'rater' : 'raters'}`,
  tooFewRaters: ({ label, minimum, weight }) =>
    `${label}: ${minimum === 1 ? 'no raters yet' : `fewer than ${minimum} raters, so the score does not count and is not shown`}.${weight === undefined ? '' : ` By the rules, the weight (${weight}) is shared by the other groups.`}`,
  atLeastRaters: ({ minimum }) => `at least ${minimum} ${minimum === 1 ? 'rater' : 'raters'}`,
  condition: ({ number }) => `Condition ${number}`,
  atMost: ({ reason, level }) => `${reason}: the result is “${level}” at most.`,
  atLeast: ({ reason, level }) => `${reason}: the result is “${level}” at least.`,
  afterGate: ({ label, before, after }) =>
    before === after
      ? `${label}: ${after}. No limit changed it.`
      : `${label}: ${after}. Without that limit it would be ${before}.`,
  ratio: ({ label, result, direction, actualLabel, actual, target }) =>
    `${label} ${result}: ${withinSentence(actualLabel)} ${actual} against a target of ${target}${direction === 'higher' ? '' : ' (smaller is better)'}.`,
  bounded: ({ value, bound, result }) => `${value} is beyond the limit of ${bound}, so ${result} counts.`,
  highest: ({ value }) => `${value} at most`,
  credit: ({ label, list, result, counted, given, isConditional, isCount, total, terms, cap }) =>
    given === 0
      ? `${label} ${result}, because there are no ${withinSentence(list)}.`
      : counted === 0
        ? `${label} ${result}, because none of the ${withinSentence(list)} (${given}) meets the conditions yet.`
        : `${isConditional ? `${label} ${result}: ${counted} of ${given} ${withinSentence(list)} meet the conditions${isCount ? '' : ` and give ${added(total, terms)}`}` : `${label} ${added(total, terms)} (${withinSentence(list)}: ${counted})`}${cap === undefined ? '' : ` (limit ${cap})`}.`,
  entry: ({ title, formula, because, value, result, rounding }) =>
    ended(
      `${[title, ...because].join(', ')}: ${formula === value ? '' : `${formula} = `}${value}${rounding === undefined ? '' : `, ${roundedTo(rounding.digits)} (${modes[rounding.mode]}): ${result}`}`,
    ),
  entryNumber: ({ number }) => `Entry ${number}`,
  formula: ({ label, result, formula, because, isNumber }) => {
    const why = because.length === 0 ? '' : `, because of ${because.join('; ')}`
    if (isNumber) return `${label} ${result}${formula === result ? '' : ` = ${formula}`}${why}.`
    return formula === result && why !== ''
      ? `${label}: ${result}${why}.`
      : `${label}: ${result}. The rule: ${formula}${why}.`
  },
  named: ({ label, value, isNumber }) =>
    isNumber ? `${value} (${withinSentence(label)})` : `${withinSentence(label)} (${value})`,
  isGiven: ({ label }) => `${withinSentence(label)} is filled in`,
  capped: ({ what, bound }) => `${what}, ${bound} at most`,
  raised: ({ what, bound }) => `${what}, ${bound} at least`,
  smallest: ({ values }) => `the smallest of ${listed(values)}`,
  largest: ({ values }) => `the largest of ${listed(values)}`,
  not: ({ what }) => `not ${what}`,
  isOneOf: ({ what, of }) => `${what} is one of ${of}`,
  choice: ({ branches, otherwise }) =>
    `${branches.map(({ when, then }) => `if ${when}, then ${then}`).join('; ')}; otherwise ${otherwise}`,
  items: ({ count }) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  stepMissing: ({ label, needs }) => `${label} cannot be computed yet.${waits(needs).join('')}`,
  stepWithoutOperator: ({ label }) =>
    `${label} cannot be computed: the plugin that computes it gives no value for these entries.`,
  noReason: ({ label, kind, plugin }) =>
    plugin === undefined
      ? `Why ${withinSentence(label)} has this value cannot be said here: the plugin that explains steps of the kind "${kind}" is not loaded.`
      : `Why ${withinSentence(label)} has this value cannot be said: the plugin "${plugin}" failed to explain it.`,
  stepNotApplicable: ({ label, subject }) => `${label} does not apply to this ${subject}.`,
  notApplicableSteps: ({ labels: all, subject }) => `Not for this ${subject}: ${all.map(withinSentence).join('; ')}.`,
  missing: ({ label, reason, blocked, covered }) =>
    [
      `${label}: ${isHow[reason]}.`,
      ...(blocked.length > 0 ? [`So ${labels(blocked)} cannot be computed yet.`] : []),
      ...(covered.length > 0 ? [`For ${labels(covered)}, the rules say how to do without it.`] : []),
    ].join(' '),
  stoodIn: ({ label, step, value }) =>
    `${label} is missing. By the rules, ${withinSentence(step)} is computed with ${value} in its place.`,
  issueAt: ({ label, row, field, sentence }) =>
    `${[label, ...(row === undefined ? [] : [`entry ${row}`]), ...(field === undefined ? [] : [withinSentence(field)])].join(', ')}: ${sentence}`,
  otherIssue: ({ code }) => `There is an entry to check (${code}).`,
  outcome: ({ label, value }) => `${label}: ${value}.`,
  notShown: 'not shown',
  emptyList: 'an empty list',
  stepNotShown: ({ label }) => `${label} is not shown to this reader.`,
  partlyNotShown: ({ label, value }) =>
    `${label}: ${value}. Part of what it is computed from is not shown to this reader.`,
  someNotShown: 'Some details are not shown to this reader.',
}
