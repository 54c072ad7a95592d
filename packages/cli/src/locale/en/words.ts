import type { Words } from '../words.ts'
import { help } from './help.ts'

export const words: Words = {
  help,
  summary: {
    title: 'Summary',
    read: 'rows read',
    scored: 'scored',
    incomplete: 'of these incomplete',
    refused: 'refused',
    level: 'result',
    people: 'people',
    share: 'share',
    none: '(none yet)',
    yes: 'yes',
    no: 'no',
    lowest: 'lowest',
    mean: 'mean',
    highest: 'highest',
    saved: (file) => `Saved in ${file}.`,
    notSaved: 'The results per person are not saved; add --out result.xlsx or --json.',
  },
  check: {
    fine: (name, version) => `${name} ${version}: no errors.`,
    tests: (passed, failed) => `The rule set's own tests: ${passed} passed, ${failed} failed.`,
    noTests: 'This rule set has no tests of its own yet. Add "tests".',
    broken: (errors, warnings) => `${errors} errors, ${warnings} warnings.`,
  },
  test: {
    tests: (passed, failed) => `${passed} passed, ${failed} failed.`,
    noTests: 'This rule set has no tests of its own yet. Add "tests".',
    notReached: (what, holds) =>
      holds === undefined
        ? `No test leads to this ${what}.`
        : `In no test does this condition ${holds ? 'hold' : 'fail'}.`,
    coverage: ([steps, allSteps], [branches, allBranches]) =>
      `Tests lead to ${steps} of ${allSteps} steps and ${branches} of ${allBranches} branches, cells and conditions.`,
    mutations: (count, { noticed, survived, refused, same }) =>
      `${count} changes were tried: ${noticed} noticed by a test, ${survived} by none, ${refused} refused by the checker, ${same} without effect on any record that was tried.`,
  },
  sources: {
    none: 'None of these rule sets held then.',
    nothing: 'Nothing in it rests on that.',
    holds: (from, to, unit) =>
      `holds ${to === undefined ? `from ${from}` : `from ${from} to ${to}`}${unit === undefined ? '' : `, for ${unit}`}`,
    derived: (id, version) => `derived from ${id} ${version}`,
    setting: (value, since) => `${value} since ${since}`,
    page: (page) => `p. ${page}`,
  },
  explain: {
    reasons: 'Reasons',
    tree: 'Where the values come from',
    missing: 'Missing',
    sources: 'Sources',
    page: (page) => `p. ${page}`,
  },
  impact: {
    title: 'Impact of the change of rules',
    people: 'people',
    refused: 'of these with a value that was refused',
    up: 'up',
    down: 'down',
    same: 'same',
    changed: 'other',
    newlyMissing: 'newly missing',
    noLongerMissing: 'no longer missing',
    stillMissing: 'still missing',
    difference: 'sum of differences',
    transitions: 'from (row) to (column)',
    rises: 'rise farthest',
    falls: 'fall farthest',
    by: (field) => `by ${field}`,
    noGroup: '(not known)',
    rest: '(the rest)',
    notCompared: (outcomes) => `Not compared, because only one of the two has it: ${outcomes.join(', ')}.`,
  },
  receipt: {
    newSecret: (file) =>
      `A new secret is saved in ${file}. Keep it well and give it to nobody: without it receipts cannot be verified, with it what they hold can be guessed.`,
    holds: (nip) => `This receipt agrees with the data and the rules for ${nip}.`,
    differs: {
      form: 'This is no whole receipt: a letter is missing or was changed.',
      'rule-set': 'This receipt is of other rules or of another version.',
      day: 'This receipt has the settings of another day.',
      outcome: 'The result on the receipt is not the result by these data.',
      facts: 'The data, the person, the period or the secret are not those of this receipt.',
    },
  },
  presets: {
    columns: ['name', 'version', 'title', 'status', 'valid'],
    law: 'regulation',
    practice: 'common practice',
    history: 'history',
    example: 'example',
    from: (from, to) => (to === undefined ? `from ${from}` : `${from} to ${to}`),
  },
  error: 'error',
  note: 'note',
  warning: 'warning',
  errorColumns: ['file', 'row', 'column', 'heading', 'nip', 'code', 'mistake', 'remedy'],
  savedErrors: (file) => `The list of mistakes is saved in ${file}.`,
  moreMistakes: (count, shown) =>
    `… and ${count} more mistakes (the first ${shown} are shown). Save them all with --errors mistakes.csv.`,
  progress: 'Scoring',
}
