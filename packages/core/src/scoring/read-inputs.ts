import { issue, warning, type RecordIssue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Frame, Plan, PlanInput, PlanItem, PlanValue } from '../plan/plan.ts'
import { isList, type ListType } from '../plan/value-type.ts'
import { lookOf } from '../text/look-of.ts'
import { typeOf } from '../text/type-of.ts'
import { valueReader, wrongType, type ValueReader } from './read-value.ts'

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
  const readInputs = (record: unknown, issues: RecordIssue[]): ReadRecord => {
    const frame = Object.create(null) as Frame
    const absent = new Map<string, 'absent' | 'invalid'>()
    for (const { name, path, read } of inputs) {
      const given = valueAt(record, path, issues)
      const before = issues.length
      const value = given === undefined || given === null ? null : read(given, path, issues)
      frame[name] = value
      if (value !== null) continue
      // Of what a mistake stands in the way nothing is known, so that nothing stands in for it.
      const isRefused = given === undefined || issues.length > before
      absent.set(name, isRefused ? 'invalid' : 'absent')
      if (isRefused) frame[`${name}:refused`] = true
    }
    return { frame, issues, absent }
  }
  return (record) => {
    try {
      return isObject(record)
        ? readInputs(record, [])
        : readInputs(undefined, [issue('record_not_object', [], { received: typeOf(record) })])
    } catch {
      // A getter of the caller's threw, or a proxy.
      return readInputs(undefined, [issue('record_not_plain', [], {})])
    }
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
  return 'value' in found ? found.value : refuse(found.issue, issues)
}

function refuse(found: RecordIssue, issues: RecordIssue[]): null {
  issues.push(found)
  return null
}

/** A list is taken whole or not at all: an entry that cannot be read is not quietly worth nothing. */
function listReader(list: ListType, scales: Plan['scales']): InputReader {
  const fields = list.fields.map(({ name, required, type }) => ({ name, required, read: valueReader(type, scales) }))
  return (given, path, issues) => {
    if (!Array.isArray(given)) return refuse(wrongType('list', given, path).issue, issues)
    if (given.length > list.maxItems)
      return refuse(issue('input_too_long', path, { limit: list.maxItems, of: 'items' }), issues)
    const before = issues.length
    // By their places: `map` skips holes, and the list may have an iterator of its own, without an end.
    const items = Array.from({ length: given.length }, (_, at) => readItem(given[at], fields, [...path, at], issues))
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
  if (!isObject(given)) {
    issues.push(wrongType('object', given, path).issue)
    return item
  }
  for (const { name, required, read } of fields) {
    const value = valueAt(given, [name], issues)
    const at = [...path, name]
    item[name] = value === null ? null : accept(read, value, at, issues)
    if (value === null && required) issues.push(issue('input_field_missing', at, { field: name }))
  }
  return item
}

/**
 * The same entry twice is one entry, and said so; two that differ under one key are a conflict that we do not decide, and
 * so are two whose keys only a program can tell apart: that may be one rater with two voices.
 */
function oncePerKey(
  items: readonly PlanItem[],
  key: string | undefined,
  path: Path,
  issues: RecordIssue[],
): readonly PlanItem[] | null {
  if (key === undefined) return items
  const first = new Map<PlanValue, { readonly name: string; readonly content: string }>()
  const kept: PlanItem[] = []
  let hasConflict = false
  for (const [index, item] of items.entries()) {
    const value = item[key] ?? null
    const isText = typeof value === 'string'
    const name = isText ? value : JSON.stringify(value)
    // All entries have their fields in one order.
    const content = JSON.stringify(item)
    const look = isText ? lookOf(value) : value
    const earlier = first.get(look)
    const at = [...path, index]
    if (earlier === undefined) {
      first.set(look, { name, content })
      kept.push(item)
    } else if (earlier.content === content) issues.push(warning('input_same_entry', at, { key: name }))
    else {
      issues.push(
        earlier.name === name
          ? issue('input_conflicting_entries', at, { key: name })
          : issue('input_alike_keys', at, { key: name, other: earlier.name }),
      )
      hasConflict = true
    }
  }
  return hasConflict ? null : kept
}

/**
 * What stands at `path`, or `null`; `undefined` where something else than an object stands on the way, which is said once.
 * What every object inherits is not a value.
 */
function valueAt(root: unknown, path: readonly string[], issues: RecordIssue[]): unknown {
  let value = root
  for (const [depth, key] of path.entries()) {
    if (value === null) return null
    if (!isObject(value)) {
      const { issue: found } = wrongType('object', value, path.slice(0, depth))
      if (!issues.some((each) => String(each.path) === String(found.path))) issues.push(found)
      return undefined
    }
    if (key in Object.prototype && !Object.hasOwn(value, key)) return null
    value = value[key] ?? null
  }
  return value
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
