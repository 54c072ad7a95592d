import type { Column, Input, InputColumns, RuleSet, TextColumn } from '@sasando/core'

import { isObject, withValue } from '../arbitraries/with-value.ts'
import { readRecord, type Item } from '../judge/read-record.ts'
import { isLevel, isNumber, type Value } from '../judge/value.ts'

type ListInput = Extract<Input, { type: 'list' }>
type Scalar = Exclude<Input, ListInput> | ListInput['item'][string]

/** A value of a column: what the judge reads, nothing, or a value of that type that must be refused. */
type Cell = Value | null | typeof refused

/** What of a record columns can say: in columns every record is one, and no list is missing. */
export function seenInColumns(ruleSet: RuleSet, record: unknown): unknown {
  const given = readRecord(ruleSet, record)
  if (!isObject(record)) return record
  return Object.entries(ruleSet.inputs).reduce<Readonly<Record<string, unknown>>>((seen, [name, input]) => {
    const { items = null, isRefused = false } = given.get(name) ?? {}
    const isMissing = input.type === 'list' && items === null && !isRefused
    return isMissing ? withValue(seen, input.path ?? [name], []) : seen
  }, record)
}

/** Records as columns. What a column cannot hold, a decimal comma say, becomes another value that is refused. */
export function toColumns(ruleSet: RuleSet, records: readonly unknown[]): InputColumns {
  const read = records.map((record) => readRecord(ruleSet, record))
  return Object.fromEntries(
    Object.entries(ruleSet.inputs).map(([name, input]): [string, InputColumns[string]] => {
      const given = read.map((each) => each.get(name))
      if (input.type !== 'list')
        return [
          name,
          column(
            input,
            given.map((each) => (each?.isRefused ? refused : (each?.value ?? null))),
          ),
        ]
      // There are lists of no items in columns, and none that are missing.
      const lists = given.map((each): readonly Item[] =>
        each?.isRefused ? Array.from({ length: input.maxItems + 1 }, () => new Map()) : (each?.items ?? []),
      )
      const items = lists.flat()
      const offsets = Uint32Array.from([
        0,
        ...lists.map(
          (
            (total) =>
            ({ length }) =>
              (total += length)
          )(0),
        ),
      ])
      const fields = Object.entries(input.item).map(([field, each]) => [
        field,
        column(
          each,
          items.map((item) => item.get(field) ?? null),
        ),
      ])
      return [name, { offsets, fields: Object.fromEntries(fields) as Record<string, Column | TextColumn> }]
    }),
  )
}

const refused: unique symbol = Symbol('refused')
/** The judge has read a text, a day or a choice. */
const textOf = (cell: Value): string => (typeof cell === 'string' ? cell : '')

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000

function column(input: Scalar, cells: readonly Cell[]): Column | TextColumn {
  switch (input.type) {
    case 'number':
    case 'integer':
      return Float64Array.from(cells, (cell) => (cell === null ? NaN : cell === refused ? Infinity : toNumber(cell)))
    case 'date':
      return Float64Array.from(cells, (cell) => (cell === null ? NaN : cell === refused ? 0.5 : day(textOf(cell))))
    case 'text': {
      const tooLong = 'x'.repeat((input.maxLength ?? 10_000) + 1)
      return cells.map((cell) => (cell === null ? null : cell === refused ? tooLong : textOf(cell)))
    }
    case 'choice': {
      const ids = input.choices.map((each) => (typeof each === 'string' ? each : each.id))
      return Int8Array.from(cells, (cell) => (cell === null ? -1 : cell === refused ? 100 : ids.indexOf(textOf(cell))))
    }
    case 'boolean':
      return Int8Array.from(cells, (cell) => (cell === null ? -1 : cell === refused ? 2 : cell === true ? 1 : 0))
    case 'level':
      return Int8Array.from(cells, (cell) => (cell === null ? -1 : cell === refused ? 100 : rankOf(cell)))
  }
}

const toNumber = (value: Value): number => {
  if (!isNumber(value)) throw new TypeError('a number column holds numbers')
  return Number(value.s * value.n) / Number(value.d)
}
const rankOf = (value: Value): number => (isLevel(value) ? value.rank : -1)
