import type { Words } from '../words.ts'
import { rowsOf } from '../../roster/later.ts'
import { help } from './help.ts'
import { counted } from './phrases.ts'

export const words: Words = {
  help,
  summary: {
    title: 'Summary',
    read: 'rows read',
    scored: 'scored',
    incomplete: 'of these incomplete',
    refused: 'refused',
    level: 'result',
    share: 'share',
    none: '(none yet)',
    yes: 'yes',
    no: 'no',
    lowest: 'lowest',
    mean: 'mean',
    highest: 'highest',
    saved: (file) => `Saved in ${file}.`,
    notSaved: (subject) => `The results per ${subject} are not saved; add --out result.xlsx or --json.`,
  },
  check: {
    fine: (name, version) => `${name} ${version}: no errors.`,
    tests: (passed, failed) => `The rule set's own tests: ${passed} passed, ${failed} failed.`,
    noTests: 'This rule set has no tests of its own yet. Add "tests".',
    broken: (errors, warnings) => `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
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
    fingerprint: (fingerprint) => `fingerprint ${fingerprint}`,
    derived: (id, version) => `derived from ${id} ${version}`,
    setting: (value, since) => `${value} since ${since}`,
    page: (page) => `p. ${page}`,
  },
  explain: {
    reasons: 'Reasons',
    tree: 'Where the values come from',
    seeAbove: '(see above)',
    missing: 'Missing',
    sources: 'Sources',
    page: (page) => `p. ${page}`,
  },
  impact: {
    title: 'Impact of the change of rules',
    counted: { person: 'people', unit: 'units' },
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
  upgrade: {
    title: (ruleSet) => `Upgrade of ${ruleSet}`,
    changes: 'What the parent changes',
    unchanged: 'The parent is the same: nothing to upgrade.',
    overrides: 'What this rule set says of its own',
    kinds: { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved' },
    parts: {
      head: 'head',
      plugin: 'plugin',
      source: 'source',
      setting: 'setting',
      scale: 'scale',
      input: 'input',
      step: 'step',
      outcome: 'outcome',
      test: 'test',
      label: 'label',
    },
    states: { kept: 'fits', review: 'look at it', conflict: 'does not fit' },
    none: '(none)',
    clean: 'The upgrade is clean: everything that this rule set says of its own still fits.',
    conflicts: (errors) =>
      `The upgrade is not clean: ${counted(errors, 'error')}. Mend ${errors === 1 ? 'it' : 'them'} in the upgraded file.`,
    ownVersion: (file, version) =>
      `${file} still has the version ${version} of its own. Raise it, and run "sasando check", before it is published.`,
    notCounted: 'Whom it moves can be counted once it can be scored by.',
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
      facts: 'The data, the person or unit, the period or the secret are not those of this receipt.',
    },
  },
  serve: {
    ready: ({ url, token, database }) => [
      `Serving ${database} at ${url}, to this computer alone. Ctrl+C ends it.`,
      'Every request must carry this header. It is shown once, and is for development alone:',
      `  Authorization: Bearer ${token}`,
    ],
    refused: {
      host: 'This server is for programs of this computer. Ask it as localhost, with its port.',
      origin: 'Pages of this origin may not ask. Allow it with --origin when the server is started.',
      request: 'This is no request that can be understood.',
    },
  },
  audit: {
    holds: (entries, records) =>
      `The log holds: ${entries} ${entries === 1 ? 'entry' : 'entries'}, ${counted(records, 'record')}.`,
    broken: (problems) => `The log does not hold: ${counted(problems, 'problem')}. The first:`,
    noLog: 'This store has no log.',
    anchored: (heads) => `${counted(heads, 'anchored place')} found in the chain.`,
    noAnchor:
      'No anchor was given: a log that was cut off or written anew as a whole would not show. Give signed heads or receipts with --anchor.',
    unlogged: (collections) => `The log says nothing of: ${collections.join(', ')}.`,
    unmatched: (records) =>
      `${counted(records, 'record')} with an NIP could not be followed, because the secret of the marks is not there.`,
    newKey: (file, publicKey) =>
      `A new key is saved in ${file}. Keep it away from the store and its administrators. Publish its public half: ${publicKey}`,
    signed: (file) => `Where all streams end is signed in ${file}. Keep it elsewhere: it is the anchor of the log.`,
    exported: (file, records) => `${counted(records, 'record')} saved in ${file}.`,
    masked: 'NIPs are masked, so this file can be neither restored nor verified. With --with-nip it can.',
    restored: (file, records, resumed) =>
      `${counted(records, 'record')} in ${file}.${resumed === 0 ? '' : ` ${resumed} of them stood there from before.`}`,
  },
  presets: {
    columns: ['name', 'version', 'status', 'evidence', 'valid'],
    statuses: { law: 'regulation', practice: 'practice', history: 'history', example: 'example' },
    evidence: { law: 'its text', published: 'published', code: 'programs', memory: 'memory', 'made-up': 'made up' },
    grounds: {
      law: "read in the regulation's own text",
      published: 'read in what others published of it',
      code: 'read in public programs that apply it',
      memory: 'from memory, to be confirmed',
      'made-up': 'made up, to show how it could be',
    },
    kinds: {
      law: 'regulation',
      history: 'history',
      policy: 'policy of the agency',
      practice: 'common practice',
      example: 'example',
      unconfirmed: 'unconfirmed',
    },
    from: (from, to) => (to === undefined ? `from ${from}` : `${from} to ${to}`),
    days: (from, to) => `${from} –${to === undefined ? '' : ` ${to}`}`,
    fingerprint: 'Fingerprint, for the "derivedFrom" of a rule set that starts from it',
    sources: 'Sources',
    provisions: (count) => (count === 0 ? '' : count === 1 ? '1 provision' : `${count} provisions`),
    questions: 'Open questions for an expert (in Indonesian)',
    more: 'More about one: sasando presets NAME\nSave one as a file: sasando presets NAME --out FILE',
  },
  error: 'error',
  note: 'note',
  warning: 'warning',
  errorColumns: (subject) => [
    'file',
    'row',
    'column',
    'heading',
    subject === 'unit' ? 'unit' : 'nip',
    'code',
    'mistake',
    'remedy',
  ],
  savedErrors: (file) => `The list of mistakes is saved in ${file}.`,
  moreMistakes: (count, shown) =>
    `… and ${count} more mistakes (the first ${shown} are shown). Save them all with --errors mistakes.csv.`,
  progress: 'Scoring',
  results: {
    written: (cycle, file, people) => `${cycle}: ${counted(people, 'result')} in ${file}.`,
    left: (people) => `Left out (${people})`,
    more: (people) => `… and ${people} more. Save them all with --errors left.csv.`,
    leftOut: {
      result_missing: () => 'There is no result yet. Have the case scored.',
      result_not_final: ({ status }) =>
        status === 'draft'
          ? 'The result is a draft. It goes out once it is final.'
          : 'The result is signed and not final yet. It goes out once the time for objections is over.',
      assessment_missing: ({ assessment }) =>
        `There is a result, but not the case "${assessment}" that it belongs to. Restore it, or have the case made again.`,
      person_unknown: ({ person }) => `"${person}" is not among the people. Import a roster with this person.`,
      rater_missing: () => 'The case has no rater. Name one.',
      rater_unknown: ({ rater }) =>
        `The rater "${rater}" is not among the people. Import a roster with them; a rater who is no civil servant has to be added in SIASN by hand.`,
    },
    doubts: 'Not confirmed about SIASN',
    masked: 'NIPs are masked, so SIASN cannot use this file. With --with-nip it can.',
    columns: ['NIP', 'Name', 'Unit', 'Field', 'Code', 'What to do'],
  },
  roster: {
    title: 'Roster',
    rows: 'rows read',
    ready: 'people with nothing found',
    units: 'units',
    lines: 'lines to a superior',
    need: { correction: 'to be put right', completion: 'to be filled in' },
    needs: (need, count) => `${need === 'correction' ? 'To be put right' : 'To be filled in'} (${count})`,
    saved: (file, { people, changed, left, later }) =>
      `${people} people are in ${file}, ${changed} of them new or changed.${left === 0 ? '' : ` ${left} were left out: put them right first.`}${later.length === 0 ? '' : ` In ${counted(rowsOf(later), 'row')} something later is stored already and was kept: see above.`}`,
    healthy: 'Nothing has to be put right or filled in.',
    columns: ['Row', 'Column', 'Heading', 'Needs', 'Code', 'Found'],
  },
}
