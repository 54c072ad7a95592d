import type { RecordIssueCode } from '../../issues/issue.ts'
import type { OperatorFault } from '../../plan/operator-fault.ts'
import { localNumber } from '../local-number.ts'
import type { Messages } from '../messages.ts'
import { quotedList } from '../quoted-list.ts'
import { shownNumber } from '../shown-number.ts'
import { didYouMean } from './did-you-mean.ts'
import { typeName } from './type-name.ts'

const faults: Readonly<Record<OperatorFault, string>> = {
  threw: 'it stopped with an error',
  promise: 'it gave a promise instead of a value',
  wrong_type: 'it gave another type of value than it declares',
  not_whole: 'it gave a number that is not whole',
  out_of_range: 'it gave a value beyond its declared bounds',
  broken_text: 'it gave a text with half a letter',
}

/** What is wrong with what was given for a person. */
export const recordMessages: Messages<RecordIssueCode> = {
  record_not_object: ({ received }) =>
    `A record is an object with the inputs by name, but this is ${typeName(received)}.`,
  record_not_plain: () => 'A record is plain data, but reading this one stops with an error.',
  input_wrong_type: ({ expected, received }) =>
    `This should be ${typeName(expected)}, but it is ${typeName(received)}.`,
  input_decimal_comma: ({ received, suggestion }) => `"${received}" has a decimal comma. Write ${suggestion}.`,
  input_too_precise: ({ received, digits }) =>
    `${localNumber(received, 'en')} has more than ${digits} decimal${digits === 1 ? '' : 's'}. Round it before it is entered; nothing is rounded here unnoticed.`,
  input_out_of_range: ({ received, lowest, highest }) =>
    `${localNumber(received, 'en')} is outside the range from ${shownNumber(lowest, 'en', 0)} to ${shownNumber(highest, 'en', 0)}.`,
  input_not_one_of: ({ received, allowed, suggestion }) =>
    `"${received}" is not possible here.${didYouMean(suggestion)} Possible: ${quotedList(allowed)}.`,
  input_not_a_day: ({ received }) => `"${received}" is not a day of the calendar. Write it as 2026-01-31.`,
  input_broken_text: () => 'This text holds half a letter, as a cut-off emoji leaves it. Type the text again.',
  input_too_long: ({ limit, of }) =>
    `This has more than ${limit} ${of === 'items' ? 'entries' : 'characters'}. Shorten it.`,
  input_field_missing: ({ field }) => `"${field}" is not filled in.`,
  input_same_entry: ({ key }) => `The entry "${key}" is given twice, word for word. It counts once.`,
  input_conflicting_entries: ({ key }) =>
    `Two entries have the key "${key}" and differ. Keep the right one, or give one another key.`,
  input_alike_keys: ({ key, other }) =>
    `The keys "${other}" and "${key}" differ only by capitals, spaces or hidden signs. Keep the right one, or give one another key.`,
  operator_failed: ({ operator, plugin, step, fault }) =>
    `"${step}" has no value, because the operator "${operator}" of the plugin "${plugin}" failed: ${faults[fault]}. Nothing is wrong with the entries; tell whoever made the plugin.`,
}
