import { issue, warning, type RecordIssue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Frame, Plan, PlanInput, PlanItem, PlanValue } from '../plan/plan.ts'
import { isList, type ListType } from '../plan/value-type.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { typeOf } from '../text/type-of.ts'
import { valueReader, type ValueReader } from './read-value.ts'

/** A record as the plan takes it. */
export interface ReadRecord {
  /** Every input by name; `null` where there is no value. */
  readonly frame: Frame
  readonly issues: readonly RecordIssue[]
  /** Why an input has no value; inputs with a value are not in it. */
  readonly absent: ReadonlyMap<string, 'absent' | 'invalid'>
}

export type RecordReader = (record: unknown) => ReadRecord

/** Prepares the reading of records. Records are hostile until read: only declared properties are looked at. */
export function recordReader(plan: Plan): RecordReader {
  const inputs = plan.inputs.map(({ name, path, type }) => ({ name, path, read: inputReader(type, plan.scales) }))
  return (record) => {
    const frame = Object.create(null) as Frame
    const issues: RecordIssue[] = []
    const absent = new Map<string, 'absent' | 'invalid'>()
    const isRecord = typeof record === 'object' && record !== null && !Array.isArray(record)
    if (!isRecord) issues.push(issue('record_not_object', [], { received: typeOf(record) }))
    for (const { name, path, read } of inputs) {
      const given = isRecord ? valueAt(record, path) : undefined
      const before = issues.length
      const value = given === undefined || given === null ? null : read(given, path, issues)
      frame[name] = value
      if (value !== null) continue
      const isRefused = issues.length > before
      absent.set(name, isRefused ? 'invalid' : 'absent')
      if (isRefused) frame[`${name}:refused`] = true
    }
    return { frame, issues, absent }
  }
}

type InputReader = (given: unknown, path: Path, issues: RecordIssue[]) => PlanValue

function inputReader(type: PlanInput['type'], scales: Plan['scales']): InputReader {
  if (isList(type)) return listReader(type, scales)
  const read = valueReader(type, scales)
  return (given, path, issues) => accept(read, given, path, issues)
}

function accept(read: ValueReader, given: unknown, path: Path, issues: RecordIssue[]): PlanValue {
  const found = read(given, path)
  if ('value' in found) return found.value
  issues.push(found.issue)
  return null
}

/** A list is taken whole or not at all: an entry that cannot be read is not quietly worth nothing. */
function listReader(list: ListType, scales: Plan['scales']): InputReader {
  const fields = list.fields.map(({ name, required, type }) => ({ name, required, read: valueReader(type, scales) }))
  return (given, path, issues) => {
    const before = issues.length
    if (!Array.isArray(given))
      issues.push(issue('input_wrong_type', path, { expected: 'list', received: typeOf(given) }))
    else if (given.length > list.maxItems)
      issues.push(issue('input_too_long', path, { limit: list.maxItems, of: 'items' }))
    if (issues.length > before || !Array.isArray(given)) return null
    // `Array.from` looks into holes as well, which `map` skips.
    const items = Array.from(given, (each: unknown, index) => readItem(each, fields, [...path, index], issues))
    const isWhole = issues.slice(before).every((each) => each.severity !== 'error')
    return isWhole ? oncePerKey(items, list.key, path, issues) : null
  }
}

interface FieldReader {
  readonly name: string
  readonly required: boolean
  readonly read: ValueReader
}

function readItem(given: unknown, fields: readonly FieldReader[], path: Path, issues: RecordIssue[]): PlanItem {
  const item = Object.create(null) as Record<string, PlanValue>
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    issues.push(issue('input_wrong_type', path, { expected: 'object', received: typeOf(given) }))
    return item
  }
  for (const { name, required, read } of fields) {
    const value = valueAt(given, [name])
    const isAbsent = value === undefined || value === null
    item[name] = isAbsent ? null : accept(read, value, [...path, name], issues)
    if (isAbsent && required) issues.push(issue('input_field_missing', [...path, name], { field: name }))
  }
  return item
}

/** The same entry twice is one entry, and said so; two that differ under one key are a conflict that we do not decide. */
function oncePerKey(
  items: readonly PlanItem[],
  key: string | undefined,
  path: Path,
  issues: RecordIssue[],
): readonly PlanItem[] | null {
  if (key === undefined) return items
  const first = new Map<PlanValue, string>()
  const kept: PlanItem[] = []
  let hasConflict = false
  for (const [index, item] of items.entries()) {
    const value = item[key] ?? null
    const name = typeof value === 'string' ? value : JSON.stringify(value)
    const content = canonicalJson(item)
    const earlier = first.get(value)
    if (earlier === undefined) {
      first.set(value, content)
      kept.push(item)
    } else if (earlier === content) issues.push(warning('input_same_entry', [...path, index], { key: name }))
    else {
      issues.push(issue('input_conflicting_entries', [...path, index], { key: name }))
      hasConflict = true
    }
  }
  return hasConflict ? null : kept
}

/** What stands at `path`; what every object inherits is not a value. */
function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    if (key in Object.prototype && !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}
