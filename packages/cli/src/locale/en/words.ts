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
  explain: {
    reasons: 'Reasons',
    tree: 'Where the values come from',
    missing: 'Missing',
    sources: 'Sources',
    page: (page) => `p. ${page}`,
  },
  presets: {
    columns: ['name', 'version', 'title', 'status', 'valid'],
    law: 'regulation',
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
