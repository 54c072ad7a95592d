import { readNip } from '@sasando/asn'

import type { MistakeText, MistakeTexts } from '../messages.ts'
import { brokenRow, listed, meant } from './phrases.ts'

const text = (sentence: string, remedy: string): MistakeText => ({ sentence, remedy })
const asText =
  'Take the NIP from SIASN again, and format the column as Text before typing or pasting. The digits past the 15th are lost for good.'

/** The old number, of nine digits. */
const isOld = (received: string): boolean => readNip(received).findings.some(({ code }) => code === 'nip_old')

/** What is wrong with a row, and how to mend it. */
export const mistakes: MistakeTexts = {
  row_unreadable: ({ why }) =>
    text(`${brokenRow[why]} This row and all rows after it were not read.`, 'Mend the quotation mark and run again.'),
  row_overflow: ({ cells, headings }) =>
    text(
      `This row has ${cells} cells and the table has ${headings} headings: a separator inside a value has moved the others.`,
      'Put that value in quotation marks ("89,5"), or save the file with semicolons between the columns.',
    ),
  json_array_broken: ({ why }) =>
    why === 'no_end'
      ? text(
          'The JSON array is not closed by "]": the file may have been cut off, and whoever comes after is missing.',
          'Get the file from its source again.',
        )
      : text(
          'Something stands behind the "]" that closes the JSON array; it is not read.',
          'Put it all into one array, or write one object per line.',
        ),
  json_line: ({ message }) => text(`This line is not JSON (${message}).`, 'Write one whole JSON object per line.'),
  json_key_twice: ({ key }) =>
    text(
      `The key "${key}" is written twice in this line, so it is not sure which value is meant.`,
      'Remove the wrong one.',
    ),
  json_line_not_object: () => text('This line is not a JSON object.', 'Write one object { … } per line.'),
  json_line_too_long: ({ limit }) => text(`This line is longer than ${limit} letters.`, 'Write one person per line.'),
  nip_empty: () => text('The NIP is empty.', 'To be completed: fill in the NIP of 18 digits.'),
  nip_as_number: ({ received }) => text(`The NIP is stored as a number (${received}), not as text.`, asText),
  nip_scientific: ({ received }) => text(`A spreadsheet has turned the NIP into ${received}.`, asText),
  nip_form: ({ received, digits }) =>
    isOld(received)
      ? text(`"${received}" is an old NIP (9 digits).`, 'To be completed: fill in the new NIP of 18 digits.')
      : text(
          `"${received}" is not an NIP: it has ${digits} digits, and must have exactly 18 and no letters.`,
          'To be corrected: check the NIP in SIASN.',
        ),
  nip_twice: ({ nip, row }) =>
    text(
      `The NIP ${nip} already stands in row ${row}. This row was not scored; only row ${row} counts.`,
      'Decide which row is right, remove the other, and run again.',
    ),
  nip_not_in_data: ({ nip }) =>
    text(
      `The NIP ${nip} is not in the main data, or was not scored there, so this row is not used.`,
      'Check the NIP, or mend the row of its person.',
    ),
  unit_empty: () => text('The unit is empty.', 'To be completed: fill in the code or the name of the unit.'),
  unit_twice: ({ unit, row }) =>
    text(
      `The unit "${unit}" already stands in row ${row}. This row was not scored; only row ${row} counts.`,
      'Decide which row is right, remove the other, and run again. Two units of one name are told apart by a column KODE UNIT.',
    ),
  unit_not_in_data: ({ unit }) =>
    text(
      `The unit "${unit}" is not in the main data, or was not scored there, so this row is not used.`,
      'Check the code or the name of the unit, or mend its row.',
    ),
  number_form: ({ received }) => text(`"${received}" is not a number.`, 'Write digits only, for example 89.5.'),
  number_ambiguous: ({ received, thousands, decimal }) =>
    text(
      `"${received}" can mean ${thousands} or ${decimal}.`,
      'Write it without a mark for thousands, or say how decimals are written: --decimal comma (89,5) or --decimal point (89.5).',
    ),
  number_wrong_separator: ({ received, decimal }) =>
    text(`"${received}" does not fit --decimal ${decimal}.`, `Write decimals with a ${decimal}.`),
  number_percent: ({ received }) =>
    text(
      `This cell is formatted as a percentage (${received}), so it is not sure which number is meant.`,
      'Format the cell as Number and check its value.',
    ),
  number_date: ({ received }) =>
    text(
      `This cell is stored as a date (${received}), not as a number.`,
      'A spreadsheet turns what looks like 31.1 into a date: format the cell as Number, then type the value again.',
    ),
  boolean_form: ({ received }) => text(`"${received}" is neither yes nor no.`, 'Write ya (yes) or tidak (no).'),
  level_unknown: ({ received, allowed, suggestion }) =>
    text(`"${received}" is not known.${meant(suggestion)}`, `Choose one of: ${listed(allowed)}.`),
  date_form: ({ received }) => text(`"${received}" is not a day.`, 'Write it as 31/01/2026 or 2026-01-31.'),
  cell_error: ({ received }) =>
    text(`This cell holds a formula error (${received}).`, 'Mend the formula, or replace it by its value.'),
  formula_without_value: () =>
    text(
      'This cell holds a formula without a stored result.',
      'Open and save the file in Excel, or replace the formula by its value.',
    ),
  list_form: ({ message }) =>
    text(
      `This cell is not a list in JSON (${message}).`,
      'Move the list to a sheet or file of its own with a column NIP (--list).',
    ),
  list_row_refused: ({ list, place }) =>
    text(
      `The list "${list}" of this person has a wrong row: ${place}.`,
      'Mend that row of the list; until then this person is not scored.',
    ),
}
