import { formatStorageError, formatTransferError } from '@sasando/storage'

import type { FailureSentences } from '../messages.ts'
import { counted, listed, meant, workbookTrouble } from './phrases.ts'

/** Why a command could not work, and what to do. */
export const failures: FailureSentences = {
  unknown_option: ({ option, suggestion }) =>
    `There is no option ${option}.${meant(suggestion)} Type "sasando --help" to see all options.`,
  unknown_command: ({ command, suggestion, commands }) =>
    `There is no command "${command}".${meant(suggestion)} The commands are: ${listed(commands)}.`,
  missing_argument: ({ argument }) => `<${argument}> is missing. Write it after the command; see --help.`,
  preset_missing: ({ preset, presets, suggestion }) =>
    `There is no preset "${preset}".${meant(suggestion)} There are: ${listed(presets)}.`,
  missing_option: ({ option }) => `The option ${option} is required. See --help for an example.`,
  missing_option_value: ({ option }) => `The option ${option} needs a value after it.`,
  option_not_one_of: ({ option, received, allowed }) =>
    `The option ${option} does not take "${received}". Choose: ${listed(allowed)}.`,
  too_many_arguments: ({ command }) =>
    `There are too many words after "${command}". Put quotation marks around a file name with spaces.`,
  wrong_usage: ({ message }) => `The command was not understood: ${message}. See --help.`,
  list_option_form: ({ received }) =>
    `--list ${received}: write it as INPUT=FILE, for example --list pelayanan=pelayanan.csv.`,
  list_option_unknown: ({ received, lists, suggestion }) =>
    `This rule set has no list "${received}".${meant(suggestion)} Its lists are: ${listed(lists)}.`,
  list_with_records: () => '--list is for tables. In NDJSON, a list stands in the record of its person.',
  list_not_a_table: ({ file }) => `${file} is not a table. Lists are read from CSV or an XLSX sheet with a column NIP.`,
  output_format_unknown: ({ file, formats }) =>
    `The name "${file}" does not say which format to write. End it with ${listed(formats)}.`,
  output_is_input: ({ file }) => `${file} is the input and is not overwritten. Choose another name for the result.`,
  output_not_a_folder: ({ file }) => `${file} is one file, and there are several rule sets. Name a folder with --out.`,
  stdin_twice: () => 'Standard input (-) can be read only once. Save one of the two as a file.',
  key_option_other: ({ option, rules, subject }) =>
    `${option} does not fit: ${rules} scores ${subject === 'unit' ? 'units. Use --unit with the code or the name of the unit.' : 'people. Use --nip.'}`,
  unit_column_missing: ({ table, headings, suggestion }) =>
    `${table} has no column for the unit.${suggestion === undefined ? '' : ` Is it the column "${suggestion}"?`} Give it the heading "KODE UNIT" or "UNIT", or name the column with --map. Headings found: ${listed(headings.slice(0, 12))}.`,
  unit_not_found: ({ unit, table, refused }) =>
    `The unit "${unit}" is not in ${table}.${refused === 0 ? '' : ` The units of ${refused} rows could not be read: see "sasando score".`}`,
  nip_option_form: ({ received }) => `"${received}" is not an NIP. An NIP has 18 digits; spaces are allowed.`,
  day_option_form: ({ received }) => `"${received}" is not a day. Write it as year-month-day: 2026-01-31.`,
  deadline_option_form: ({ received }) =>
    `"${received}" is no deadline. Write seconds, such as 10 or 0.5; the most is 9999.`,
  port_option_form: ({ received }) => `"${received}" is no port. Write 1 to 65535, or 0 for any that is free.`,
  origin_option_form: ({ received }) =>
    `"${received}" is no origin. Write it as http://localhost:5173, without a path.`,
  host_not_local: ({ host }) =>
    `"sasando serve" does not listen on ${host}: other computers could reach it, and its sign-on is for development alone. Use localhost. To serve others, mount storageHandler of @sasando/server with the agency's own sign-on.`,
  workers_option_form: ({ received, most }) =>
    `"${received}" is no number. Write 0 (do not share) to ${most}, such as --workers 2.`,

  plugin_unusable: ({ file, message }) => `The plugin ${file} cannot be used: ${message}`,
  rules_invalid: ({ file, count }) =>
    `${file} has ${counted(count, 'error')}, so it is not used. Mend ${count === 1 ? 'it' : 'them'} first.`,
  map_invalid: ({ file, problems }) =>
    `The column map ${file} cannot be used: ${problems.join('; ')}. Its form is { "nip": "Staff NIP", "teknis": "Technical score" }.`,
  map_column_twice: ({ file, heading, names }) =>
    `${file}: the column "${heading}" is used for ${listed(names)} at once. A column holds one thing; mend the column map.`,
  table_empty: ({ table }) => `${table} is empty. The first row must hold the headings.`,
  nip_column_missing: ({ table, headings, suggestion }) =>
    `${table} has no column NIP.${suggestion === undefined ? '' : ` Is it the column "${suggestion}"?`} Give it the heading "NIP BARU" or "NIP", or name the column with --map. Headings found: ${listed(headings.slice(0, 12))}.`,
  heading_twice: ({ table, name, columns }) =>
    `${table}: the columns ${listed(columns)} are all headed "${name}". Remove or rename all but one.`,
  mapped_heading_missing: ({ table, name, heading, suggestion }) =>
    `${table} has no column "${heading}", which the column map names for "${name}".${meant(suggestion)}`,
  sheet_missing: ({ file, sheet, sheets, suggestion }) =>
    `${file} has no sheet "${sheet}".${meant(suggestion)} Its sheets are: ${listed(sheets)}.`,
  roster_not_a_table: ({ file }) => `${file} is no table. A roster is read from CSV or from a sheet of XLSX.`,
  roster_without_nip: ({ table, headings, suggestion }) =>
    `${table} has no column for the NIP.${meant(suggestion)} Call it "NIP BARU" or "NIP". The headings found: ${listed(headings.slice(0, 12))}.`,
  list_too_long: ({ table, limit }) => `${table} is longer than ${limit} rows. Split it into several files.`,
  secret_too_short: ({ file, shortest }) =>
    `${file} is too short to protect anything: a secret has at least ${shortest} random characters. Remove the file, and a new one is made.`,
  receipt_too_long: () => 'This result is too long for a QR code. Give the rule set fewer outcomes.',
  nip_not_found: ({ nip, table, refused }) =>
    `The NIP ${nip} is not in ${table}.${refused === 0 ? '' : ` The NIPs of ${refused} rows could not be read: see "sasando score".`}`,

  store_unknown: ({ file }) => `${file} is neither an export of a store nor an SQLite file of Sasando.`,
  store_without_cycles: ({ file }) => `${file} holds no cycles, so there are no results in it.`,
  cycle_missing: ({ file, cycle, cycles, suggestion }) =>
    `${file} has no cycle "${cycle}".${meant(suggestion)} ${cycles.length === 0 ? 'It has none yet.' : `Its cycles are: ${listed(cycles.slice(0, 20))}.`}`,
  audit_key_invalid: ({ file }) =>
    `${file} is no key of this command: a private key of Ed25519 as JSON (for --sign), or a public key of 64 hexadecimal digits (for --key).`,
  transfer_refused: ({ file, problem }) => `${file}: ${formatTransferError(problem, 'en')}`,
  store_failed: ({ file, problem }) => `${file}: ${formatStorageError(problem, 'en')}`,

  file_missing: ({ file, suggestion }) => `There is no file ${file}.${meant(suggestion)} Check its name and folder.`,
  file_unreadable: ({ file, reason }) => `The file ${file} cannot be read (${reason}). Check who may read it.`,
  file_is_folder: ({ file }) => `${file} is a folder. Name a file in it.`,
  rules_missing: ({ rules, presets, suggestion }) =>
    `"${rules}" is neither a file nor the name of a rule set.${meant(suggestion)} There are: ${listed(presets)}.`,
  plugin_stuck: ({ plugin, seconds, table, row }) =>
    `The plugin "${plugin}" was stopped: it did not come back within ${seconds} seconds${row === undefined ? '' : ` (${table}, row ${row})`}. Nothing was saved. Tell whoever made the plugin; if it is only slow, raise --deadline.`,
  plugin_ended: ({ plugins, message }) =>
    `A plugin (${listed(plugins)}) ended the program that it runs in (${message}). Nothing was saved. Tell whoever made the plugin.`,
  worker_ended: ({ message }) =>
    `The part of the program that scores has stopped halfway (${message}), mostly because the computer ran out of memory. Nothing was saved. Close other programs and run again, or add --workers 0.`,
  output_unwritable: ({ file, reason }) =>
    `${file} cannot be written (${reason}). Check the folder, who may write there, the free space, and whether the file is open in Excel.`,
  workbook_unreadable: ({ file, why }) => `${file} ${workbookTrouble[why]}`,
  unexpected: ({ message }) =>
    `Something happened that this program does not know (${message}). Please report it, with the command and the lines below.`,
  database_unusable: ({ file, reason }) =>
    `The database ${file} cannot be opened: ${reason}. Check its folder and rights, or take another with --database.`,
  port_taken: ({ port }) => `Port ${port} is in use. End the program that uses it, or take another with --port.`,
  port_unusable: ({ port, reason }) => `Port ${port} cannot be used (${reason}). Take another with --port.`,
  sheet_full: ({ file, limit }) => `${file}: a sheet of Excel holds only ${limit} rows. Save the result as .csv.`,
}
