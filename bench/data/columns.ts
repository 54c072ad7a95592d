import type { RuleSet } from '@sasando/core'

import type { Untrusted } from './records.ts'

/**
 * Inputs by their ids as typed columns: numbers as they are, levels and booleans by rank. What is missing is NaN or -1;
 * what a typed column cannot hold (a word where a number belongs, an unknown level) is a value that no range and no
 * scale admits.
 */
export type Columns = Readonly<Record<string, Float64Array | Int8Array>>

const unreadable = { number: Infinity, rank: 127 }

/** The same people as `records`, for the rule set that they are scored by. */
export function toColumns(ruleSet: RuleSet, records: readonly Untrusted[]): Columns {
  const columns: Record<string, Float64Array | Int8Array> = {}
  for (const [name, input] of Object.entries(ruleSet.inputs)) {
    const path = input.path ?? [name]
    const values = records.map((record) => valueAt(record, path))
    if (input.type === 'number' || input.type === 'integer') columns[name] = Float64Array.from(values, toNumber)
    else {
      const ranks = input.type === 'level' ? levelsOf(ruleSet, input.scale) : [false, true]
      columns[name] = Int8Array.from(values, (value) => toRank(value, ranks))
    }
  }
  return columns
}

/** The rows in pieces of `size`, without copying. */
export function* columnBlocks(columns: Columns, length: number, size: number): Generator<Columns> {
  for (let from = 0; from < length; from += size) {
    const to = Math.min(length, from + size)
    const block: Record<string, Float64Array | Int8Array> = {}
    for (const name in columns) block[name] = columns[name]!.subarray(from, to)
    yield block
  }
}

const decimal = /^-?\d+(?:\.\d+)?$/

function toNumber(value: unknown): number {
  if (value === null || value === undefined) return NaN
  if (typeof value === 'number') return Number.isNaN(value) ? unreadable.number : value
  return typeof value === 'string' && decimal.test(value) ? Number(value) : unreadable.number
}

function toRank(value: unknown, ranks: readonly unknown[]): number {
  if (value === null || value === undefined) return -1
  const rank = ranks.indexOf(value)
  return rank < 0 ? unreadable.rank : rank
}

function levelsOf(ruleSet: RuleSet, scale: string): readonly string[] {
  return (ruleSet.scales?.[scale]?.levels ?? []).map((level) => (typeof level === 'string' ? level : level.id))
}

function valueAt(record: Untrusted, path: readonly string[]): unknown {
  let value: unknown = record
  for (const key of path) {
    if (value === undefined || value === null) return undefined
    // Something that is no object stands in the way: a word that no column takes.
    if (typeof value !== 'object' || Array.isArray(value)) return 'in the way'
    value = (value as Untrusted)[key]
  }
  return value
}
