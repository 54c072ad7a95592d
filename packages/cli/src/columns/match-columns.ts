import { normalHeading } from '@sasando/asn'
import type { Input, RuleSet } from '@sasando/core'

import { Failure } from '../failure.ts'
import { columnLetter } from '../table/column-letter.ts'
import type { ColumnMap } from './column-map.ts'
import { identityHeadings, isKnownElsewhere, type IdentityField } from './identity.ts'
import type { RowKey } from '../people/row-key.ts'
import { suggestion } from './suggest.ts'

/** Where each thing stands, by column index. */
export interface Columns {
  readonly identity: ReadonlyMap<IdentityField, number>
  /** The field that tells rows apart; the table may have none. */
  readonly key?: IdentityField
  readonly inputs: ReadonlyMap<string, number>
  /** Columns that nothing is read from and that no other system explains. */
  readonly unused: readonly UnusedColumn[]
  /** Inputs that no column gives, of those that everybody should have. */
  readonly absent: readonly string[]
}

export interface UnusedColumn {
  readonly column: number
  readonly heading: string
  readonly suggestion?: string
}

// Columns that a result of ours has beside what it was computed from.
const ofResult = /^(?:outcome\.|step\.|missing$|issues$|fingerprint$|rule-set$)/

/**
 * Finds the columns by heading. A column that the map gives to one name is no other's.
 *
 * @throws Failure when two columns claim the same name, or a mapped one is not there
 */
export function matchColumns(
  headings: readonly string[],
  ruleSet: Pick<RuleSet, 'inputs'>,
  map: ColumnMap,
  table: string,
  { fields, keys }: Pick<RowKey, 'fields' | 'keys'>,
): Columns {
  const places = new Map<string, number[]>()
  headings.forEach((heading, column) => {
    const normal = normalHeading(heading)
    if (normal !== '' && !ofResult.test(heading)) places.set(normal, [...(places.get(normal) ?? []), column])
  })
  const used = new Set<number>()
  const taken = new Set([...map.values()].map(normalHeading))
  const find = (name: string, candidates: readonly string[]): number | undefined => {
    const mapped = map.get(name)
    for (const candidate of mapped === undefined ? candidates : [mapped]) {
      if (mapped === undefined && taken.has(normalHeading(candidate))) continue
      const columns = places.get(normalHeading(candidate)) ?? []
      if (columns.length > 1) throw new Failure('heading_twice', { table, name, columns: columns.map(columnLetter) })
      if (columns[0] !== undefined) {
        if (mapped !== undefined && used.has(columns[0])) throw columnTwice(mapped, map, table)
        used.add(columns[0])
        return columns[0]
      }
    }
    if (mapped === undefined) return undefined
    throw new Failure('mapped_heading_missing', { table, name, heading: mapped, ...suggestion(mapped, headings) })
  }

  const identity = new Map<IdentityField, number>()
  for (const field of fields) {
    const column = find(field, identityHeadings[field])
    if (column !== undefined) identity.set(field, column)
  }
  const inputs = new Map<string, number>()
  for (const [id, input] of Object.entries(ruleSet.inputs)) {
    const column = find(id, inputHeadings(id, input))
    if (column !== undefined) inputs.set(id, column)
  }
  const absent = Object.keys(ruleSet.inputs).filter((id) => !inputs.has(id))
  const meant = absent.flatMap((id) => inputHeadings(id, ruleSet.inputs[id]))
  const unused = headings
    .map((heading, column) => ({ column, heading, ...suggestion(normalHeading(heading), meant.map(normalHeading)) }))
    .filter(({ column, heading }) => heading !== '' && !used.has(column) && !ofResult.test(heading))
    .filter(({ heading }) => !isKnownElsewhere(heading) && !isIdentityHeading(heading))
  const key = keys.find((field) => identity.has(field))
  return {
    ...(key === undefined ? {} : { key }),
    identity,
    inputs,
    unused,
    absent: absent.filter((id) => ruleSet.inputs[id]?.required !== false),
  }
}

/** Two headings of the map that differ only in what people vary: case, spaces. */
function columnTwice(heading: string, map: ColumnMap, file: string): Failure {
  const names = [...map].filter(([, each]) => normalHeading(each) === normalHeading(heading)).map(([name]) => name)
  return new Failure('map_column_twice', { file, heading, names })
}

/** What the column of an input may be called: its id, or its label in either language. */
export const inputHeadings = (id: string, input: Pick<Input, 'label'> | undefined): string[] =>
  [id, input?.label?.id, input?.label?.en].filter((name) => name !== undefined)

/** Whether a row could be the heading row: it names a key. */
export function isHeadingRow(texts: readonly string[], map: ColumnMap, keys: RowKey['keys']): boolean {
  const headingsOf = (key: IdentityField): readonly string[] =>
    map.has(key) ? [map.get(key) ?? ''] : identityHeadings[key]
  const names = new Set(keys.flatMap(headingsOf).map(normalHeading))
  return texts.some((text) => names.has(normalHeading(text)))
}

const isIdentityHeading = (heading: string): boolean =>
  Object.values(identityHeadings).some((names) => names.includes(normalHeading(heading)))
