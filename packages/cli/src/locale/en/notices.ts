import { formatNipFinding } from '@sasando/asn'

import type { NoticeSentences } from '../messages.ts'
import { counted, listed, meant } from './phrases.ts'

const delimiterNames: Readonly<Record<string, string>> = {
  ';': 'semicolons (;)',
  '\t': 'tabs',
  '|': 'bars (|)',
  ',': 'commas (,)',
}

/** What was met in the data, and how it was understood. */
export const notices: NoticeSentences = {
  delimiter: ({ delimiter }) => `the columns are separated by ${delimiterNames[delimiter] ?? delimiter}.`,
  bom: () => 'the file begins with a byte order mark, which was passed over.',
  encoding: ({ encoding }) => `the letters were read as ${encoding}.`,
  heading_row: ({ row }) => `the headings were found in row ${row}.`,
  sheet: ({ sheet, others }) => `the sheet "${sheet}" is read; others: ${listed(others)}.`,
  sheet_ignored: ({ sheet }) => `--sheet "${sheet}" is ignored: this is no Excel workbook and has no sheets.`,
  list_read: ({ list }) => `the list "${list}" is read from here.`,
  column_unused: ({ heading, suggestion }) => `the column "${heading}" is not used.${meant(suggestion)}`,
  cells_unheaded: ({ count }) => `${count} cells stand in a column without a heading and are not used.`,
  key_unused: ({ key, suggestion }) => `the key "${key}" is not used.${meant(suggestion)}`,
  inputs_absent: ({ inputs }) => `there is no column for ${listed(inputs)}: missing in every row.`,
  decimals: ({ heading, count }) =>
    `column "${heading}": ${counted(count, 'number')} with a decimal comma (89,5) ${count === 1 ? 'was' : 'were'} read.`,
  decimals_mixed: ({ heading, commas, points }) =>
    `column "${heading}" uses two decimal marks: ${commas} with a comma, ${points} with a point. Check it.`,
  blank_rows: ({ count }) => `${count} blank rows within the data were passed over.`,
  nips_doubtful: ({ count, row, finding }) =>
    `${count} NIPs, the first in row ${row}. ${formatNipFinding(finding, 'en')}`,
  nips_rounded: ({ count, row }) =>
    `${count} NIPs end in 000 (first in row ${row}). A spreadsheet may have rounded them: check.`,
}
