import type { Words } from './words.ts'

export const en: Words = {
  locale: 'en',
  language: 'English',
  chooseLanguage: 'Choose a language',

  noValue: 'None yet',
  why: 'Why this result?',
  fact: (label, value) => `${label}: ${value}.`,
  quadrant: 'Where this result stands',
  noPlace: 'Its place cannot be shown yet because one of the two ratings is missing.',
  asTable: 'View as a table',
  yourPlace: 'this result',
  marked: 'The mark ◉ shows where this result stands.',

  beside: (first, value) =>
    `This stands beside “${first}” above and does not change it${value === undefined ? '' : `: that stays ${value}`}.`,
  behind: (first) => `This is part of what decides “${first}” above.`,
  addsUp: 'Where does this come from?',
  toldAbove: (labels) => `Told above: ${labels.join('; ')}.`,
  factor: 'Factor',
  value: 'Score',
  weight: 'Weight',
  contribution: 'Points',
  total: 'Total',
  becomes: 'Becomes',
  notApplicable: 'not applicable',
  notFor: (labels, subject) => `Not for this ${subject}: ${labels.join('; ')}.`,
  notGiven: 'still missing',
  yes: 'yes',
  no: 'no',

  missing: 'Still needed',
  issues: 'What needs checking',

  page: (page) => `${/[–,]/.test(page) ? 'pp.' : 'p.'}\u00a0${page}`,
  criteria: 'What does this mean?',
  wholeSource: 'About this source',
  openSource: 'Open the source document',

  receipt: 'Receipt',
  ruleSet: 'Rule set',
  version: 'Version',
  validity: 'Valid',
  validFrom: (from) => `from ${from}`,
  validBetween: (from, to) => `${from} to ${to}`,
  resultFingerprint: 'Result fingerprint',
  ruleSetFingerprint: 'Rule set fingerprint',
  fingerprintMeaning: 'Anyone who computes again with the same rules and the same data gets the same fingerprint.',
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',

  empty: 'There is no appraisal result to show yet.',
  loading: 'The appraisal result is loading.',
  forbidden:
    'Only those with the right to it can open this result. If you should have that right, ask the personnel officer of your unit.',
  failed: 'The result could not be loaded. Check your internet connection, then try again.',
  retry: 'Try again',
  unreadable: 'The result’s data cannot be read, so it is not shown. Please tell the people who run this portal.',
  otherRules: (scoredWith, given) =>
    `This result was computed with the rules ${scoredWith}, but this page provides the rules ${given}. To avoid a wrong explanation, none is shown. Please tell the people who run this portal.`,
  technical: 'Technical details',
}
