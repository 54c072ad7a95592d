import { isHeadingRow, matchColumns } from '../columns/match-columns.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { readItems } from '../ndjson/read-items.ts'
import { readLines } from '../ndjson/read-lines.ts'
import type { Mistake } from '../report/mistake.ts'
import { openInput, type Input } from '../table/open-input.ts'
import { openTable } from '../table/open-table.ts'
import { isBlank } from '../table/row.ts'
import type { Dialect } from '../table/table.ts'
import { openLists } from './open-lists.ts'
import type { People, Person, PersonRow } from './person.ts'
import type { PeopleOptions } from './people-options.ts'
import { personReader } from './person-reader.ts'
import { recordReader } from './record-reader.ts'
import { rowKeyOf, type RowKey } from './row-key.ts'

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
  const key = rowKeyOf(ruleSet)
  const isHeading = (texts: readonly string[]): boolean => isHeadingRow(texts, map, key.keys)
  const table = await openTable(input, { isHeading, sheet, meter })
  const columns = matchColumns(table.headings, ruleSet, map, table.name, key)
  if (columns.key === undefined) throw key.noColumn(table.name, table.headings)
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
    identity: key.fields.filter((field) => columns.identity.has(field)),
    rows: once(rows(), key),
    close: input.close,
  }
}

function fromRecords(
  input: Extract<Input, { format: 'csv' | 'ndjson' | 'json' }>,
  options: PeopleOptions,
): OpenedPeople {
  // A record carries its lists; a second file would be a second truth.
  if (options.lists.length > 0) throw new Failure('list_with_records', {})
  const key = rowKeyOf(options.ruleSet)
  const read = recordReader(options.ruleSet, options.map, input.name, options.notices)
  async function* rows(): AsyncGenerator<PersonRow> {
    const records = input.format === 'json' ? readItems(input.bytes) : readLines(input.bytes)
    for await (const record of records) yield read(record)
  }
  return {
    format: 'ndjson',
    dialect: { delimiter: ',' },
    identity: key.fields,
    rows: once(rows(), key),
    close: input.close,
  }
}

/**
 * Refuses a key that has come before, also where the row before it was refused: which of the two is right is for people
 * to say, so both rows are named.
 */
async function* once(rows: AsyncIterable<PersonRow>, key: RowKey): AsyncGenerator<PersonRow> {
  const index = key.createIndex()
  for await (const row of rows) {
    const { person } = row
    const first = person ? index.add(key.same(person.key), person.row) : 0
    if (!person || first === 0) yield row
    else {
      const twice = { ...key.twice(person.key, first), ...key.naming(person.key), ...placeOfKey(person) } as Mistake
      yield { ok: false, mistakes: [twice, ...(row.ok ? [] : row.mistakes)], person }
    }
  }
}

const placeOfKey = ({ table, row, keyPlace }: Person) => ({ table, row, ...keyPlace })
