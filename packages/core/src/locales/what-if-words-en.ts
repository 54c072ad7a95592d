import type { ChangeWords, WhatIfWords } from './what-if-words.ts'

const changeText = ({ label, from, to, more }: ChangeWords): string =>
  more === undefined ? `${label} were ${to} (now ${from})` : `${label} were ${more} more, ${to} (now ${from})`

const owner = { person: 'employee', unit: 'unit' }
const reasons: Readonly<Record<Parameters<WhatIfWords['leftOut']>[0]['reason'], string>> = {
  direction: 'the rules do not say which way is better',
  'at-best': 'it is already at its best',
  'no-value': 'it has no value yet',
  'no-order': 'its values have no order or no bounds',
  undecided: 'several parts of the rules count it at once',
}

export const whatIfWordsEn: WhatIfWords = {
  origins: {
    roster: 'the personnel data',
    employee: 'the employee',
    rater: 'the rater',
    superior: 'the rater’s superior',
    peer: 'peers',
    subordinate: 'subordinates',
    unit: 'the unit',
    public: 'the public',
    agency: 'the agency',
    calendar: 'the calendar',
  },
  answer: ({ changes, outcome, value }) => `If ${changes.map(changeText).join(' and ')}, ${outcome} would be ${value}.`,
  notSmallest: 'There may be a smaller change; not every possibility was tried.',
  judgement: ({ changes, outcome, value }) =>
    `${outcome} would be ${value} if ${changes
      .map(({ label, by, from, to }) => `${label}, judged by ${by}, were ${to} (now ${from})`)
      .join(' and ')}.`,
  othersJudge: ({ outcome, goal, isSure, subject }) =>
    isSure
      ? `The ${owner[subject]}’s own data do not decide whether ${outcome} reaches ${goal}; that rests on the judgement of others.`
      : `No change of the ${owner[subject]}’s own data was found that takes ${outcome} to ${goal}, but not every possibility was tried. The judgement of others would do it.`,
  notYours: 'That judgement is for those who make it. This says how the rules work; it is no advice.',
  forbidden: ({ outcome, goal, reason, atMost }) =>
    `${outcome} cannot reach ${goal} while this holds: ${reason} (${atMost} at most).`,
  condition: ({ number }) => `condition ${number}`,
  highest: ({ outcome, value }) => `${outcome} is already ${value}, the highest level.`,
  already: ({ outcome, value, goal }) => `${outcome} is already ${value}; ${goal} was asked for.`,
  missing: ({ outcome, inputs }) =>
    `There is no ${outcome} yet, so there is no next step${inputs.length > 0 ? `. Still missing: ${inputs.join(', ')}` : ''}.`,
  notFound: ({ outcome, goal, isSure, subject }) =>
    isSure
      ? `No change of the ${owner[subject]}’s own data takes ${outcome} to ${goal}.`
      : `No change was found that takes ${outcome} to ${goal}, but not every possibility was tried.`,
  notShown: ({ outcome }) =>
    `What would change ${outcome} is not worked out for this reader: the answer would give away data that are not shown.`,
  nothingOwn: ({ outcome, subject }) => `None of the ${owner[subject]}’s own data can still raise ${outcome}.`,
  searched: ({ inputs, pairs }) =>
    `Tried: ${inputs.join(', ')}${pairs > 0 ? `; also ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} together` : ''}.`,
  leftOut: ({ label, reason }) => `Not tried: ${label}, because ${reasons[reason]}.`,
  noPromise: 'This is a calculation by the rules with the data as they are now, not a promise.',
  yes: 'yes',
  no: 'no',
}
