import { ruleSet } from '../job/job.ts'
import type { Untrusted } from './records.ts'

/**
 * Inputs by their ids as typed columns. Numbers are `Float64Array`, levels and booleans `Uint8Array` of ranks. What is
 * missing is NaN or 255; what a typed column cannot hold (a word where a number belongs, an unknown level) is
 * `unreadable`, which no range and no scale admits.
 */
export interface Columns {
  readonly length: number
  readonly columns: Readonly<Record<string, Float64Array | Uint8Array>>
}

export const missingRank = 255
export const unreadable = { number: Infinity, rank: 254 }

/** The same people as `records`, once and before anything is measured. */
export function toColumns(records: readonly Untrusted[]): Columns {
  const columns: Record<string, Float64Array | Uint8Array> = {}
  for (const [name, input] of Object.entries(ruleSet.inputs)) {
    const path = input.path ?? [name]
    const values = records.map((record) => valueAt(record, path))
    if (input.type === 'number' || input.type === 'integer') columns[name] = Float64Array.from(values, toNumber)
    else {
      const ranks = input.type === 'level' ? levelsOf(input.scale) : [false, true]
      columns[name] = Uint8Array.from(values, (value) => toRank(value, ranks))
    }
  }
  return { length: records.length, columns }
}

/** The rows in pieces of `size`, without copying. */
export function* columnBlocks({ length, columns }: Columns, size: number): Generator<Columns> {
  for (let from = 0; from < length; from += size) {
    const to = Math.min(length, from + size)
    const block: Record<string, Float64Array | Uint8Array> = {}
    for (const name in columns) block[name] = columns[name]!.subarray(from, to)
    yield { length: to - from, columns: block }
  }
}

const decimal = /^-?\d+(?:\.\d+)?$/

function toNumber(value: unknown): number {
  if (value === null || value === undefined) return NaN
  if (typeof value === 'number') return value
  return typeof value === 'string' && decimal.test(value) ? Number(value) : unreadable.number
}

function toRank(value: unknown, ranks: readonly unknown[]): number {
  if (value === null || value === undefined) return missingRank
  const rank = ranks.indexOf(value)
  return rank < 0 ? unreadable.rank : rank
}

function levelsOf(scale: string): readonly string[] {
  return (ruleSet.scales?.[scale]?.levels ?? []).map((level) => (typeof level === 'string' ? level : level.id))
}

function valueAt(record: Untrusted, path: readonly string[]): unknown {
  let value: unknown = record
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Untrusted)[key]
  }
  return value
}
