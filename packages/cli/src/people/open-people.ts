import { identityFields, identityHeadings } from '../columns/identity.ts'
import { isHeadingRow, matchColumns } from '../columns/match-columns.ts'
import { suggest } from '../columns/suggest.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { readItems } from '../ndjson/read-items.ts'
import { readLines } from '../ndjson/read-lines.ts'
import type { Mistake } from '../report/mistake.ts'
import { openInput, type Input } from '../table/open-input.ts'
import { openTable } from '../table/open-table.ts'
import { isBlank } from '../table/row.ts'
import type { Dialect, Table } from '../table/table.ts'
import { createNipIndex } from './nip-index.ts'
import { openLists } from './open-lists.ts'
import type { People, Person, PersonRow } from './person.ts'
import type { PeopleOptions } from './people-options.ts'
import { personReader } from './person-reader.ts'
import { recordReader } from './record-reader.ts'

export interface OpenedPeople extends People {
  readonly format: Input['format']
  readonly dialect: Dialect
}

/** Opens the data: whatever it is, people come out of it, one by one. */
export async function openPeople(options: PeopleOptions, context: Context): Promise<OpenedPeople> {
  const input = await openInput(options.input, context, options.meter)
  const { sheet, notices } = options
  if (sheet !== undefined && input.format !== 'workbook')
    notices.say({ code: 'sheet_ignored', data: { sheet }, table: input.name })
  try {
    return input.format === 'ndjson' || input.format === 'json'
      ? fromRecords(input, options)
      : await fromTable(input, options, context)
  } catch (error) {
    await input.close()
    throw error
  }
}

async function fromTable(input: Input, options: PeopleOptions, context: Context): Promise<OpenedPeople> {
  const { ruleSet, map, sheet, notices, meter } = options
  const isHeading = (texts: readonly string[]): boolean => isHeadingRow(texts, map)
  const table = await openTable(input, { isHeading, sheet, meter })
  const columns = matchColumns(table.headings, ruleSet, map, table.name)
  if (!columns.identity.has('nip')) throw noNip(table)
  const lists = await openLists(input, columns, options, context)
  notices.table(table)
  notices.columns(table, { ...columns, absent: columns.absent.filter((id) => !lists.has(id)) })
  const read = personReader({ ...options, table, columns, lists })
  async function* rows(): AsyncGenerator<PersonRow> {
    for (const { mistakes } of lists.values()) if (mistakes.length > 0) yield { ok: false, mistakes, isAside: true }
    const blank: number[] = []
    for await (const row of table.rows) {
      if (isBlank(row)) {
        blank.push(row.number)
        continue
      }
      // Blank rows at the end are how spreadsheets end; between people they may be a slip.
      for (const _ of blank.splice(0)) notices.blankRow(table.name)
      if (row.broken === undefined) yield read(row)
      else
        yield {
          ok: false,
          mistakes: [{ code: 'row_unreadable', data: { why: row.broken }, table: table.name, row: row.number }],
        }
    }
    const rest = [...lists.values()].flatMap((list) => list.leftOver())
    if (rest.length > 0 && options.only === undefined) yield { ok: false, mistakes: rest, isAside: true }
  }
  return {
    format: input.format,
    dialect: table.dialect,
    identity: identityFields.filter((field) => columns.identity.has(field)),
    rows: once(rows()),
    close: input.close,
  }
}

function fromRecords(
  input: Extract<Input, { format: 'csv' | 'ndjson' | 'json' }>,
  options: PeopleOptions,
): OpenedPeople {
  // A record carries its lists; a second file would be a second truth.
  if (options.lists.length > 0) throw new Failure('list_with_records', {})
  const read = recordReader(options.ruleSet, options.map, input.name, options.notices)
  async function* rows(): AsyncGenerator<PersonRow> {
    const records = input.format === 'json' ? readItems(input.bytes) : readLines(input.bytes)
    for await (const record of records) yield read(record)
  }
  return {
    format: 'ndjson',
    dialect: { delimiter: ',' },
    identity: identityFields,
    rows: once(rows()),
    close: input.close,
  }
}

/**
 * Refuses an NIP that has come before, also where the row before it was refused: which of the two is right is for people
 * to say, so both rows are named.
 */
async function* once(rows: AsyncIterable<PersonRow>): AsyncGenerator<PersonRow> {
  const index = createNipIndex()
  for await (const row of rows) {
    const { person } = row
    const first = person ? index.add(person.nip, person.row) : 0
    if (!person || first === 0) yield row
    else {
      const { nip } = person
      const twice: Mistake = { code: 'nip_twice', data: { nip, row: first }, nip, ...placeOfNip(person) }
      yield { ok: false, mistakes: [twice, ...(row.ok ? [] : row.mistakes)], person }
    }
  }
}

const placeOfNip = ({ table, row, nipPlace }: Person) => ({
  table,
  row,
  ...nipPlace,
})

function noNip(table: Table): Failure {
  const meant = table.headings.find((heading) => suggest(heading, identityHeadings.nip) !== undefined)
  const data = { table: table.name, headings: table.headings.filter((heading) => heading !== '') }
  return new Failure('nip_column_missing', meant === undefined ? data : { ...data, suggestion: meant })
}
