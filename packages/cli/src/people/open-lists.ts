import { normalHeading } from '@sasando/asn'
import { inputHeadings, isHeadingRow, type Columns } from '../columns/match-columns.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { openInput, type Input } from '../table/open-input.ts'
import { openTable } from '../table/open-table.ts'
import { readListItems, type ListItems } from './list-items.ts'
import { listInputs } from './list-option.ts'
import { rowKeyOf } from './row-key.ts'
import type { PeopleOptions } from './people-options.ts'

/**
 * Reads every list that stands apart from the people: in a file that `--list` names, or in a sheet of the same
 * workbook that is called like the input.
 */
export async function openLists(
  input: Input,
  columns: Columns,
  options: PeopleOptions,
  context: Context,
): Promise<ReadonlyMap<string, ListItems>> {
  const lists = new Map<string, ListItems>()
  const key = rowKeyOf(options.ruleSet)
  const isHeading = (texts: readonly string[]): boolean => isHeadingRow(texts, new Map(), key.keys)
  for (const [id, list] of listInputs(options.ruleSet)) {
    const named = options.lists.findLast((each) => each.id === id)
    const own = columns.inputs.has(id) ? undefined : sheetNamed(input, inputHeadings(id, list))
    if (named === undefined && own === undefined) continue
    const source = named === undefined ? input : await openInput(named.file, context, { total: 0, done: 0 })
    try {
      if (source.format === 'ndjson' || source.format === 'json')
        throw new Failure('list_not_a_table', { file: source.name })
      const sheet = named === undefined ? own : sheetNamed(source, inputHeadings(id, list))
      const table = await openTable(source, { isHeading, sheet })
      options.notices.say({ code: 'list_read', data: { list: id }, table: table.name })
      options.notices.table({ ...table, traits: table.traits.filter(({ trait }) => trait !== 'sheet') })
      const { ruleSet, decimal, notices, only } = options
      lists.set(id, await readListItems({ table, input: list, scales: ruleSet.scales, decimal, notices, only, key }))
    } finally {
      if (source !== input) await source.close()
    }
  }
  return lists
}

function sheetNamed(input: Input, names: readonly string[]): string | undefined {
  if (input.format !== 'workbook') return undefined
  const normal = new Set(names.map(normalHeading))
  return input.workbook.sheets.find(({ name }) => normal.has(normalHeading(name)))?.name
}
