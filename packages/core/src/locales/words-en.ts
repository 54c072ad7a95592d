import type { RoundingMode } from '../exact/rounding.ts'
import type { Words } from './words.ts'

const modes: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'halves up',
  'half-even': 'halves to even',
  down: 'downwards',
  up: 'upwards',
}
const digitsText = (digits: number): string =>
  digits === 0 ? 'a whole number' : `${digits} decimal${digits === 1 ? '' : 's'}`

export const wordsEn: Words = {
  yes: 'yes',
  no: 'no',
  and: 'and',
  or: 'or',
  none: 'none yet',
  sourceKinds: {
    law: 'Regulation in force',
    history: 'Regulation once in force',
    policy: 'Policy of the agency',
    practice: 'Common practice, not a regulation',
    example: 'Example of a policy, not a regulation',
    unconfirmed: 'Not confirmed',
  },
  meetIn: ({ label, result, row, rowLevel, column, columnLevel }) =>
    `${label}: ${result}, because ${row} is “${rowLevel}” and ${column} is “${columnLevel}”.`,
  weightedSum: ({ label, result, terms }) =>
    `${label} ${result} = ${terms.map((term) => `${term.weight} × ${term.label} ${term.value}`).join(' + ')}.`,
  notApplicable: ({ label, weight }) =>
    `${label} does not apply to this person; its weight (${weight}) is shared by the others.`,
  leftOut: ({ label, weight }) => `${label} is missing; by the rules its weight (${weight}) is shared by the others.`,
  sharedWeight: ({ declared }) => `declared weight ${declared}`,
  wasRounded: ({ value, result, digits, mode }) =>
    `The sum is ${value}, rounded to ${result} (${digitsText(digits)}, ${modes[mode]}).`,
  roundedTo: ({ digits, mode }) => `rounded to ${digitsText(digits)}, ${modes[mode]}`,
  isRounded: ({ label, value, result, digits, mode }) =>
    `${label} ${result}: ${value} rounded to ${digitsText(digits)}, ${modes[mode]}.`,
  from: ({ value }) => `from ${value}`,
  above: ({ value }) => `above ${value}`,
  fallsInto: ({ label, result, of, value, from }) =>
    `${label}: ${result}, because ${of} is ${value}${from === undefined ? '' : ` (${result} ${from})`}.`,
  condition: ({ number }) => `Condition ${number}`,
  atMost: ({ reason, level }) => `${reason}: “${level}” at most.`,
  atLeast: ({ reason, level }) => `${reason}: “${level}” at least.`,
  afterGate: ({ label, before, after }) =>
    before === after ? `${label}: ${after}; no limit changed it.` : `${label}: ${after}, before it ${before}.`,
  ratio: ({ label, result, direction, actual, target }) =>
    `${label} ${result}: ${actual} against a target of ${target}${direction === 'higher' ? '' : ' (smaller is better)'}.`,
  bounded: ({ value, bound, result }) => `${value} is beyond the limit of ${bound}, so ${result} counts.`,
  highest: ({ value }) => `${value} at most`,
  credit: ({ label, list, counted, given, total, cap }) =>
    `${label}: ${counted} of ${given} ${list} counted, ${total} in all (limit ${cap}).`,
  formula: ({ label, result, formula }) => `${label} ${result} = ${formula}.`,
  isGiven: ({ label }) => `${label} is given`,
  smallest: ({ values }) => `the smallest of: ${values.join('; ')}`,
  largest: ({ values }) => `the largest of: ${values.join('; ')}`,
  not: ({ what }) => `not ${what}`,
  isOneOf: ({ what, of }) => `${what} is one of ${of}`,
  choice: ({ branches, otherwise }) =>
    `${branches.map(({ when, then }) => `if ${when} then ${then}`).join('; ')}; otherwise ${otherwise}`,
  items: ({ count }) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  stepMissing: ({ label, needs }) =>
    `${label} cannot be computed yet${needs.length > 0 ? `: waiting for ${needs.join(', ')}` : ''}.`,
  stepNotApplicable: ({ label }) => `${label} does not apply to this person.`,
  inputMissing: ({ label, reason, steps }) =>
    `${label} ${reason === 'absent' ? 'is not filled in' : reason === 'invalid' ? 'is filled in, but cannot be used' : 'is 0, and nothing can be divided by it'}${steps.length > 0 ? `; needed for ${steps.join(', ')}` : ''}.`,
  stoodIn: ({ label, policy, step, value }) =>
    policy === 'redistribute'
      ? `${step}: ${label} is missing, its weight is shared by the others.`
      : `${step}: ${label} is missing, by the rules ${value} stands in.`,
  summary: ({ outcomes }) => `${outcomes.map(({ label, value }) => `${label}: ${value}`).join('. ')}.`,
  noSummary: 'There is no result yet.',
}
