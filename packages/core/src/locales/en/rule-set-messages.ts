import type {
  Combination,
  FormName,
  JsonExpectation,
  NameSpace,
  PluginLie,
  RefusedReason,
  RuleSetIssueCode,
} from '../../issues/issue.ts'
import { localNumber } from '../local-number.ts'
import type { Messages } from '../messages.ts'
import { quotedList } from '../quoted-list.ts'
import { didYouMean } from './did-you-mean.ts'
import { typeName } from './type-name.ts'

const names: Readonly<Record<NameSpace, string>> = {
  value: 'input or step',
  input: 'input',
  list: 'list',
  field: 'field of the list',
  scale: 'scale',
  level: 'level',
  choice: 'choice',
  day: 'day',
  setting: 'setting',
  source: 'source',
  locator: 'provision of the source',
  step: 'step',
  operator: 'operator',
  group: 'group of raters',
}

const forms: Readonly<Record<FormName, string>> = {
  id: 'a name of lower-case letters, digits and hyphens, such as "batas-kredit"',
  version: 'a version such as "2026.1.0"',
  date: 'a day such as "2026-01-31"',
  basis: 'a source, or a source and a provision, such as "p6#pasal-24"',
  exact: 'a number such as 0.15, or a fraction in quotes such as "1/7"; write decimals with a point',
  amount: 'a number, a fraction in quotes such as "1/7", or a setting such as { "setting": "batas-kredit" }',
  missing: '"block", "redistribute", "zero", { "neutral": value } or { "carry": "input" }',
  locator: 'a name such as "pasal-24"',
  url: 'an address that begins with https://',
  level: 'a level: a name, or { "id": …, "label": … }',
  choice: 'a choice: a name, or { "id": …, "label": … }',
  setting: 'a number, a level or true/false',
  fingerprint: 'a fingerprint: "sha256:" and 64 hexadecimal digits',
  format: 'the number 1',
  target: 'the name of a value, or { "low": …, "high": … }',
  cell: 'a number, true/false, the name of a level or a choice, a day, or a setting such as { "setting": "batas-kredit" }',
  condition:
    'a condition: a value, a list of values, "-" for any, or a range with one or two ends such as { "from": 60, "below": 75 }',
  minimum: 'a whole number from 1 on, or a setting such as { "setting": "minimum-penilai" }',
}

const json: Readonly<Record<JsonExpectation, string>> = {
  value: 'A value is expected here: a text in double quotes, a number, true, false, null, {…} or […].',
  key: 'A name in double quotes is expected here.',
  colon: 'A colon (:) is missing between a name and its value.',
  comma_or_end: 'A comma or a closing bracket is missing here.',
  end: 'The document ends before this place. Remove what follows, or check the brackets.',
  string_end: 'A text in quotes does not end on its line. Close it with a double quote; write a line break as \\n.',
  escape: 'After a backslash only one of " \\ / b f n r t u is possible. Write a backslash itself as \\\\.',
  whole_letters:
    'This text holds half a letter: an escape such as \\ud83d without its other half. Write both, or neither.',
  no_comment: 'JSON has no comments. Move the remark into a "description".',
  no_trailing_comma: 'There is a comma before the closing bracket. Remove the comma.',
  double_quotes: 'JSON knows only straight double quotes ("). Replace this quotation mark.',
}

const refused: Readonly<Record<RefusedReason, string>> = {
  divide: 'write { "quotient": [a, b] }, which is exact',
  remainder: 'remainders are not needed for scores',
  loose: 'write "==" or "!=", which compare values of one type and nothing else',
  list: 'lists are counted by a step of the kind "credit"; "in" takes a written list',
  text: 'texts and choices have no order and cannot be joined; compare them with "=="',
  missing: 'write { "present": "name" }, or say under "missing" what to do',
  log: 'every step is in the trace already',
  truthy: 'conditions are true or false; write the comparison',
  default: 'a missing value is not replaced in passing; say under "missing" what stands in',
  prototype: 'rules cannot call code',
}

const combination = (example: Combination): string => {
  const parts = example.map(
    ({ input, value }) => `"${input}" is ${value === undefined ? 'any other text' : localNumber(value, 'en')}`,
  )
  return parts.length === 0 ? 'whatever the inputs are' : `when ${parts.join(' and ')}`
}

const proofs: Readonly<Record<'unique' | 'complete' | 'reached', string>> = {
  unique: 'no two rows fit at once; the first that fits counts',
  complete: 'some row always fits; where none does, the step has no value',
  reached: 'every row can count',
}

const failedAt: Readonly<Record<'schema' | 'lower' | 'lint', string>> = {
  schema: 'while it checked the form of',
  lower: 'while it lowered',
  lint: 'in its lint rule',
}
const lies: Readonly<Record<PluginLie, string>> = {
  form: 'no form that a plan has',
  operator: 'an operator that plans do not have',
  name: 'a name that is not known there',
  type: 'parts whose types do not fit together',
  guard: 'it looks at values that may not be there',
  bounds: 'it may leave the bounds that it declares',
  den: 'not the denominator that this form has',
  table: 'a table that is too short, too long or beyond its type',
  not_exact: 'numbers too large to be exact',
  part: 'the name of a part that is taken or reserved',
  issue: 'an issue that it has no sentence for',
  silent: 'nothing, and no reason why',
}

/** What is wrong with a rule set. Apart from what is wrong with a record, so that a page of results loads only that. */
export const ruleSetMessages: Messages<RuleSetIssueCode> = {
  json_syntax: ({ expected, found }) =>
    found === '' && expected !== 'string_end' ? `The text ends too early. ${json[expected]}` : json[expected],
  json_duplicate_key: ({ key }) => `"${key}" is given twice in the same place. Keep one of the two.`,
  json_too_deep: ({ limit }) => `More than ${limit} levels of brackets. Split the rule into several steps.`,
  json_too_large: ({ limit, unit }) => `The document has more than ${limit} ${unit}. Split it.`,
  json_number_inexact: ({ lexeme }) =>
    `The number ${lexeme} cannot be held exactly. Write it with fewer digits, or as a fraction in quotes.`,
  wrong_type: ({ expected, received }) => `This should be ${typeName(expected)}, but it is ${typeName(received)}.`,
  wrong_form: ({ form, received }) => `"${received}" is not ${forms[form]}.`,
  wrong_size: ({ atLeast, atMost, of }) =>
    of === 'number'
      ? `Must be ${atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`}.`
      : `Must have ${atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`} ${of}.`,
  missing_key: ({ key }) => `"${key}" is missing. Add it.`,
  unknown_key: ({ key, suggestion }) => `"${key}" is not known here.${didYouMean(suggestion)}`,
  not_one_of: ({ received, allowed, suggestion }) =>
    `"${received}" is not possible here.${didYouMean(suggestion)} Possible: ${quotedList(allowed)}.`,
  unknown_name: ({ name, of, suggestion }) => `There is no ${names[of]} called "${name}".${didYouMean(suggestion)}`,
  later_step: ({ name }) => `"${name}" comes further down. A step sees only what stands above it; move it up.`,
  applies_in_circle: ({ names }) =>
    names.length > 2
      ? `To whom "${names[0]}" applies depends on itself, by way of others: ${names.join(' → ')}. Let one of these conditions ask for something else.`
      : `To whom "${names[0]}" applies depends on its own value, which only those have to whom it applies. Let the condition ask for something else.`,
  duplicate_name: ({ name, of }) =>
    of === 'level' || of === 'choice' || of === 'day'
      ? `The ${names[of]} "${name}" is given twice. Keep one of the two.`
      : `The ${names[of]} "${name}" has a name that is already taken. Give it another.`,
  path_taken: ({ input, other, place, within }) =>
    place === within
      ? `"${input}" and "${other}" are both read from "${place}". Keep one of the two inputs, or give "${input}" another "path".`
      : `"${input}" is read from "${place}", but "${within}" is the value of "${other}" and holds no others. Give one of the two another "path".`,
  unknown_level: ({ level, scale, allowed, suggestion }) =>
    `The scale "${scale}" has no level "${level}".${didYouMean(suggestion)} It has: ${quotedList(allowed)}.`,
  plugin_needed: ({ plugin }) =>
    `This rule set needs the plugin "${plugin}", which was not given. Give it along; the command takes it as --plugin.`,
  kind_unknown: ({ kind, allowed }) =>
    `There is no kind of step "${kind}". If a plugin adds it, give the plugin along. There are: ${quotedList(allowed)}.`,
  parent_needed: ({ id, version }) =>
    `This rule set starts from "${id}" ${version}, which was not given. Give it along; the command takes it as --parent.`,
  parent_changed: ({ id, expected, actual }) =>
    `"${id}" is not the one that this rule set started from: its fingerprint is ${actual.slice(0, 19)}…, expected ${expected.slice(0, 19)}…. Look at the difference and pin it anew.`,
  newer_parent: ({ id, version, newer }) =>
    `This rule set starts from "${id}" ${version}, and ${newer} is there now. See what that changes; the command has "sasando upgrade".`,
  setting_basis_inherited: ({ name, parent, sources }) =>
    `"${name}" is given a value of its own, but still rests on a source of "${parent}", which readers of a result are shown. Name the decision that set it: in "sources", as ${quotedList(sources)}.`,
  not_derived: ({ id }) => `"${id}" does not derive from another rule set: it has no "derivedFrom" to be upgraded.`,
  other_parent: ({ id, given }) =>
    `This rule set derives from "${id}", not from "${given}". Give a newer version of "${id}".`,
  wrong_value_type: ({ expected, received }) =>
    `A value of another type is needed here: ${typeName(expected)}, not ${typeName(received)}. Write or name one of that type.`,
  list_not_value: ({ list }) =>
    `"${list}" is a list, and one value is needed here. Make a value of it in a step of the kind "credit" above, or ask whether it was given with { "present": "${list}" }.`,
  choices_differ: ({ expected, received }) =>
    `The choices ${quotedList(expected)} are needed here, but this has ${quotedList(received)}. Give it the same choices in the same order, or compare with each choice by name.`,
  unknown_operator: ({ operator, suggestion }) =>
    `There is no operator "${operator}".${suggestion === undefined ? ' If a plugin adds it, give the plugin along.' : didYouMean(suggestion)}`,
  refused_operator: ({ operator, reason }) => `"${operator}" is not used in rule sets: ${refused[reason]}.`,
  one_operator: ({ keys }) =>
    keys.length === 0
      ? 'An expression is missing here.'
      : `An expression has exactly one operator, found ${quotedList(keys)}. Put one inside the other.`,
  wrong_argument_count: ({ operator, expected, received }) =>
    `"${operator}" takes ${expected} arguments, found ${received}.`,
  needs_round: ({ reason }) =>
    reason === 'divisor'
      ? 'The divisor depends on the data, so the quotient has no fixed form. Use a step of the kind "ratio", which rounds.'
      : reason === 'shared_weight'
        ? 'A weight may be shared among the others, so the result has no fixed form. Add "round": { "digits": 2 }.'
        : 'This outcome has no exact decimal form. Add "round": { "digits": 2 } to its step.',
  divisor_is_zero: () => 'Nothing can be divided by 0.',
  not_exact: ({ limit }) =>
    `The values can become too large to be computed exactly (limit ${limit}). Narrow the range, or round an inner step to fewer digits.`,
  weights_not_one: ({ sum }) => `The weights total ${sum}, they must total exactly 1. Decide which of them to change.`,
  weight_not_positive: ({ weight }) => `The weight ${weight} is not above 0. Remove the entry, or give it a weight.`,
  one_bound: ({ keys }) => `Give only one of ${quotedList(keys)}.`,
  bands_not_ascending: ({ previous, current }) =>
    `The bands must begin one above the other: ${current} follows ${previous}.`,
  bands_not_covering: ({ lowest, first }) =>
    `Values from ${lowest} on are possible, but the lowest band begins at ${first}. Leave out its "from".`,
  matrix_size: ({ what, expected, received }) =>
    `The table has ${received} ${what}, it needs ${expected}: one for each level. ${received < expected ? 'Decide what the missing ones give.' : 'Decide which of them to remove.'}`,
  range_needs_order: () =>
    'Only numbers, levels and days have an order and so a range. Name the values one by one, in […].',
  table_row_size: ({ expected, received }) =>
    `The row has ${received} conditions, it needs ${expected}: one for each input. Write "-" where anything fits.`,
  table_rows_overlap: ({ first, second, example }) =>
    `Rows ${first} and ${second} both fit ${combination(example)}. Narrow one of them, or write "hit": "first".`,
  table_gap: ({ example }) =>
    `No row fits ${combination(example)}. Add a row, leave an outer bound open, or say under "otherwise" what follows.`,
  table_row_never: ({ reason }) =>
    reason === 'covered'
      ? 'This row never counts: whatever fits it fits a row above it. Move it up, or remove it.'
      : 'No value of the input meets this condition, so the row never fits. Correct it, or remove the row.',
  table_not_decided: ({ proof }) =>
    `The table is too large to prove that ${proofs[proof]}. Look at it with tests, or split it into several steps.`,
  key_not_rater: ({ list, rater }) => `Each rater has one voice: give the list "${list}" the key "${rater}".`,
  minimum_differs: ({ relation, step, minimum }) =>
    `"${step}" hears "${relation}" from ${minimum} raters on. Write "minimum": ${minimum} here as well, or change both: two minimums would tell what the higher one keeps.`,
  setting_out_of_range: ({ value, lowest, highest }) =>
    `${value} is outside the range of the setting: ${lowest} to ${highest}, with its digits.`,
  range_reversed: ({ lowest, highest }) =>
    `The range begins at ${lowest} and ends at ${highest}. The smaller one comes first.`,
  field_may_be_missing: ({ field }) =>
    `An entry of "${field}" may lack a value that this needs. Make the field required, or ask for it with "present".`,
  operator_not_here: ({ operator, plugin }) =>
    `"${operator}" of the plugin "${plugin}" does not compute single entries of a list. Compute it in a step of its own above, and use that step's name here.`,
  argument_not_exact: ({ operator, argument, takes, received }) =>
    `Argument ${argument} of "${operator}" is counted in ${takes}, but this value has steps of ${received}. Round it in a step of its own above.`,
  day_not_valid: ({ day, from, to }) =>
    `This rule set does not hold on ${day}: it holds from ${from}${to === undefined ? '' : ` to ${to}`}. Results for that day are computed all the same; check the day, or take the rule set that holds then.`,
  policy_not_here: ({ policy, kind, allowed }) =>
    `"missing": "${policy}" has no meaning for a step of the kind "${kind}". Possible: ${quotedList(allowed)}.`,
  stand_in_wrong_type: ({ policy, name, expected, received }) =>
    policy === 'zero'
      ? `Zero stands in for numbers only, and "${name}" is ${typeName(expected)}. Say what stands in for it with { "neutral": … }, or read "${name}" in a step of its own, without this policy.`
      : `What stands in for "${name}" must be ${typeName(expected)}, not ${typeName(received)}. Correct it, or read "${name}" in a step of its own, without this policy.`,
  stand_in_not_exact: ({ name, takes, received }) =>
    `"${name}" is counted in ${takes}, and what stands in for it has steps of ${received}. Give it with no more digits than "${name}" has.`,
  carries_itself: ({ name }) =>
    `Where "${name}" is missing it cannot stand in for itself, so this does nothing. Name the value that stands in for it, or remove "missing".`,
  neutral_out_of_range: ({ name, value, lowest, highest }) =>
    `Where "${name}" is missing it counts as ${localNumber(value, 'en')}, although it lies between ${localNumber(lowest, 'en')} and ${localNumber(highest, 'en')}. Write a value in that range.`,
  not_a_day: ({ received }) => `"${received}" is not a day of the calendar. Write it as 2026-01-31.`,
  plugin_failed: ({ plugin, what, name, message }) =>
    `The plugin "${plugin}" stopped with an error ${failedAt[what]} "${name}": ${message} Tell whoever made the plugin.`,
  plugin_lied: ({ plugin, name, what, at }) =>
    `"${name}" of the plugin "${plugin}" gave something that cannot be used: ${lies[what]} (${at}). Tell whoever made the plugin.`,
  plugin_issue: ({ sentences }) => sentences.en,
  test_failed: ({ test, name, expected, received }) =>
    `Test "${test}": "${name}" should be ${expected}, but is ${received}.`,
}
