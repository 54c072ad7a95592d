import type { Input, RuleSet } from '@sasando/core'

import { levelsOf } from '../judge/read-record.ts'
import { written } from '../judge/exact.ts'
import type { Choices } from './choices.ts'
import { texts } from './expression.ts'

type ListInput = Extract<Input, { type: 'list' }>
type Scalar = Exclude<Input, ListInput> | ListInput['item'][string]

/** What no input takes, or only an input of another type. */
const hostile: readonly unknown[] = [
  '89,5', '1.234,5', Number.NaN, Infinity, -Infinity, 1e300, 5e-324, '1e2', '', ' 5', '+5', '0x10', '1/2', 'NaN',
  true, false, [], {}, [1], { value: 5 }, '__proto__', 'constructor', 0.1 + 0.2, 1e17, 10_000_000_000_000, -0, '-0', '007',
  '12345678901234567890', '0.000000001', '2026-02-30', '2026-2-3', '1900-01-01', 'kurang', 'Baik', 1n, Symbol.iterator,
  () => 1, new Date(0), '\uD800', '5\u0000',
] // prettier-ignore

/** A record: half of them whole, the others with holes and with what must be refused. */
export function recordFor(
  ruleSet: RuleSet,
  choices: Choices,
  hostility = choices.pick([0, 6, 0, 20]),
): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(ruleSet.inputs)) {
    if (choices.chance(hostility)) continue
    const value =
      input.type === 'list' ? list(input, ruleSet, choices, hostility) : scalar(input, ruleSet, choices, hostility)
    place(record, input.path ?? [name], value)
  }
  for (const [key, value] of Object.entries(record))
    if (isObject(value) && choices.chance(hostility)) record[key] = choices.pick([null, 'x', 5, [], [value]])
  return record
}

/** What may come where a record is expected. */
export const noRecords: readonly unknown[] = [null, undefined, 'x', 5, true, [], [{}]]

/** Puts a value at a path of the record. Where another value stands on the way, it gives way. */
function place(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = record
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(at, key) && isObject(at[key]) ? at[key] : {}
    at[key] = next
    at = next
  }
  at[path.at(-1) ?? ''] = value
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function scalar(input: Scalar, ruleSet: RuleSet, choices: Choices, hostility: number): unknown {
  if (choices.chance(hostility / 2)) return null
  if (choices.chance(hostility)) return choices.pick(hostile)
  switch (input.type) {
    case 'number':
      return number(input.digits, input.range, choices)
    case 'integer':
      return number(0, input.range, choices)
    case 'boolean':
      return choices.chance(50)
    case 'level':
      return choices.pick(levelsOf(ruleSet, input.scale))
    case 'choice':
      return choices.pick(input.choices.map((each) => (typeof each === 'string' ? each : each.id)))
    case 'date':
      return choices.pick([
        '2026-01-01',
        '2026-12-31',
        '2024-02-29',
        '2000-01-01',
        '2030-12-31',
        '1999-06-15',
        '2026-02-28',
      ])
    case 'text':
      return choices.pick(texts)
  }
}

/** A number with as many digits as the input takes: anywhere, at an end, one step beyond it; as a number or as a text. */
function number(digits: number, [low, high]: readonly [number | string, number | string], choices: Choices): unknown {
  const scale = 10n ** BigInt(digits)
  const [from, to] = [written(low).mul(scale).ceil().valueOf(), written(high).mul(scale).floor().valueOf()]
  const anywhere = (parts: number) => (): number =>
    from + Math.floor(((to - from) * choices.below(parts)) / (parts - 1))
  const atAnEnd = (): number => choices.pick([from, to, to, from, 0, 1, from - 1, to + 1])
  const steps = choices.pick([anywhere(0xff_ff_ff), anywhere(21), anywhere(101), anywhere(1001), atAnEnd])()
  return asWritten(BigInt(steps), digits, choices)
}

/** `steps` units of the last digit, as a number or as a text. */
export function asWritten(steps: bigint, digits: number, choices: Choices): number | string {
  const padded = String(steps < 0n ? -steps : steps).padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  const text = `${steps < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${padded.slice(-digits)}`}`
  if (choices.chance(25)) return text + (digits > 0 && choices.chance(20) ? '00' : '')
  return Number(text)
}

function list(input: ListInput, ruleSet: RuleSet, choices: Choices, hostility: number): unknown {
  if (choices.chance(hostility))
    return choices.pick([null, {}, 'x', [null], [[]], [1], Array.from({ length: 13 }, () => ({})), Array(2)])
  const items = choices.several(0, choices.pick([3, 1, 12]), (index) => {
    const item: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(input.item)) {
      if (field.required === false ? choices.chance(30) : choices.chance(hostility / 6)) continue
      const isOwnKey = name === input.key && choices.chance(85)
      item[name] = isOwnKey ? keyOf(field, index) : scalar(field, ruleSet, choices, hostility / 6)
    }
    return item
  })
  // The same entry again; as it is, or with other contents.
  const [first] = items
  if (first && choices.chance(15)) items.push(choices.chance(70) ? { ...first } : { ...first, 'f-jam': 1.5 })
  // Once more under a key that only a program tells from the first.
  const key = first?.[input.key ?? '']
  if (input.key !== undefined && typeof key === 'string' && choices.chance(8))
    items.push({ ...first, [input.key]: choices.pick([`${key} `, key.toUpperCase(), `${key}\u200B`]) })
  return items
}

/** A key that no other entry of the list has. */
const keyOf = ({ type }: Scalar, index: number): unknown => (type === 'text' ? `k${index}` : index % 10)
