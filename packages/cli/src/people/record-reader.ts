import { normalHeading } from '@sasando/asn'
import type { RuleSet } from '@sasando/core'

import type { ColumnMap } from '../columns/column-map.ts'
import { identityHeadings, type IdentityField } from '../columns/identity.ts'
import { suggestion } from '../columns/suggest.ts'
import { longestLine, type Line } from '../ndjson/read-lines.ts'
import type { Mistake, MistakeCode, MistakeData } from '../report/mistake.ts'
import type { Notices } from '../report/notices.ts'
import { repeatedKey } from '../ndjson/repeated-key.ts'
import type { Person, PersonRow } from './person.ts'
import { placeValue } from './place-value.ts'
import { noteNip } from './note-nip.ts'
import { rowKeyOf } from './row-key.ts'

/**
 * Reads lines of NDJSON, or items of a JSON array, into people. A program wrote them, so the values go to core as they are: ids and canonical
 * decimals, in the shape that the rule set declares. Only who it is may be spelled as SIASN does.
 */
export function recordReader(
  ruleSet: RuleSet,
  map: ColumnMap,
  table: string,
  notices: Notices,
): (line: Line) => PersonRow {
  const rowKey = rowKeyOf(ruleSet)
  // A key that the map gives to one input is no other's.
  const taken = new Set(map.values())
  const inputs = Object.entries(ruleSet.inputs)
    .map(([id, { path }]) => ({ id, path: path ?? [id], mapped: map.get(id) }))
    .filter(({ path, mapped }) => mapped !== undefined || !taken.has(path[0] ?? ''))
  const roots = new Set(inputs.map(({ path, mapped }) => mapped ?? path[0] ?? ''))
  const known = new Map<string, IdentityField | undefined>()
  const fieldOf = (key: string): IdentityField | undefined => {
    if (!known.has(key))
      known.set(
        key,
        rowKey.fields.find((field) => isKeyOf(field, key, map)),
      )
    return known.get(key)
  }
  return (line) => {
    const at = { table, row: line.number }
    const wrong = <C extends MistakeCode>(code: C, data: MistakeData[C], rest: Partial<Mistake> = {}): Mistake =>
      ({ code, data, ...at, ...rest }) as unknown as Mistake
    const refused = <C extends MistakeCode>(code: C, data: MistakeData[C], heading?: string): PersonRow => ({
      ok: false,
      mistakes: [wrong(code, data, heading === undefined ? {} : { heading })],
    })
    if (line.broken !== undefined) return { ...refused('json_array_broken', { why: line.broken }), isAside: true }
    if (line.text === undefined) return refused('json_line_too_long', { limit: longestLine })
    const text = line.text.replace(/^\uFEFF/, '')
    let given: unknown
    try {
      given = JSON.parse(text)
    } catch (error) {
      return refused('json_line', { message: error instanceof Error ? error.message : String(error) })
    }
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return refused('json_line_not_object', {})

    const fields: Partial<Record<IdentityField, unknown>> = {}
    for (const [key, value] of Object.entries(given)) {
      const field = fieldOf(key)
      if (field !== undefined) fields[field] ??= value
      else if (!roots.has(key)) notices.unusedKey(table, key, suggestion(key, roots))
    }
    const keyField = rowKey.keys.find((field) => isWritten(fields[field])) ?? rowKey.keys[0] ?? 'nip'
    const found = fields[keyField]
    const reading = rowKey.read(isWritten(found) ? found : '')
    if (!reading.ok) return refused(reading.code, reading.data, keyField)
    const whose = reading.value ?? ''
    if (keyField === 'nip') noteNip(whose, notices, table, line.number)
    const record = Object.create(null) as Record<string, unknown>
    for (const { path, mapped } of inputs) {
      const value = ownValue(given, mapped === undefined ? path : [mapped])
      if (value !== undefined) placeValue(record, path, value)
    }
    const person: Person = {
      ...at,
      key: whose,
      keyField,
      keyPlace: { heading: keyField },
      identity: Object.fromEntries(
        Object.entries(fields).filter(([field, value]) => field !== keyField && typeof value === 'string'),
      ),
      record,
      place: (path) => ({ ...at, heading: path.join('.') }),
    }
    const key = repeatedKey(text, given)
    if (key === undefined) return { ok: true, person }
    return {
      ok: false,
      mistakes: [wrong('json_key_twice', { key }, { ...rowKey.naming(whose), heading: key })],
      person,
    }
  }
}

const isWritten = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'

function isKeyOf(field: IdentityField, key: string, map: ColumnMap): boolean {
  const mapped = map.get(field)
  return mapped === undefined ? identityHeadings[field].includes(normalHeading(key)) : mapped === key
}

function ownValue(root: unknown, path: readonly string[]): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}
