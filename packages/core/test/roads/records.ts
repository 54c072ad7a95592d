import type { InputColumns, ListType, Plan, ValueType } from '@sasando/core'
import { dayText } from '../../src/scoring/day.ts'
import { columnOf } from '../../src/roads/columns.ts'
import fc from 'fast-check'

type Given = Readonly<Record<string, unknown>>

/** A value of a type as columns keep it; sometimes one that must be refused. */
function cell(type: ValueType): fc.Arbitrary<number | string | null> {
  switch (type.is) {
    case 'number': {
      const whole = fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: type.min, max: type.max }) },
        { weight: 2, arbitrary: fc.constantFrom(type.min, type.max, Math.ceil((type.min + type.max) / 2)) },
        { weight: 1, arbitrary: fc.integer({ min: type.min, max: Math.min(type.max, type.min + 200) }) },
      )
      return fc.oneof(
        { weight: 40, arbitrary: whole.map((n) => n / type.den) },
        { weight: 1, arbitrary: fc.constantFrom(type.max + 1, 0.123456, Infinity) },
      )
    }
    case 'date':
      return fc.oneof(
        { weight: 20, arbitrary: fc.integer({ min: type.first ?? 0, max: type.last ?? 20_000 }) },
        { weight: 1, arbitrary: fc.constantFrom(0, 30_000) },
      )
    case 'text':
      return fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom('nihil', 'ada', '', '__proto__', '"</script>') },
        { weight: 1, arbitrary: fc.constantFrom('x'.repeat(30_000), '\ud83d') },
      )
    default:
      return fc.integer({
        min: 0,
        max: (type.is === 'boolean' ? 2 : type.is === 'level' ? type.size : type.choices.length) - 1,
      })
  }
}

/** What a record has where a column has `value`. */
function written(value: number | string | null, type: ValueType, plan: Plan): unknown {
  if (value === null || typeof value === 'string') return value
  switch (type.is) {
    case 'boolean':
      return value === 1
    case 'level':
      return plan.scales[type.scale]?.[value]
    case 'choice':
      return type.choices[value]
    case 'date':
      return dayText(value)
    default:
      return value
  }
}

/** Rows of cells, one per input; lists are arrays of rows of their fields. */
export type Row = readonly (number | string | null | readonly (readonly (number | string | null)[])[])[]

export function rowsOf(plan: Plan): fc.Arbitrary<readonly Row[]> {
  const cells = plan.inputs.map(({ type, required }) =>
    type.is === 'list' ? items(type) : fc.option(cell(type), { freq: required ? 12 : 3 }),
  )
  return fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 40 })
}

function items(type: ListType): fc.Arbitrary<readonly (readonly (number | string | null)[])[]> {
  const fields = type.fields.map(({ name, type: field, required }) =>
    name === type.key
      ? fc.integer({ min: 0, max: 12 }).map((n) => `k${n}`)
      : required
        ? cell(field)
        : fc.option(cell(field), { freq: 3 }),
  )
  return fc.array(fc.tuple(...fields), { maxLength: 6 })
}

export function recordOf(plan: Plan, row: Row): Given {
  const record: Record<string, unknown> = {}
  plan.inputs.forEach(({ path, type }, index) => {
    const value = row[index] ?? null
    const given =
      type.is === 'list'
        ? (value as readonly Row[]).map((item) =>
            Object.fromEntries(
              type.fields.map((field, at) => [
                field.name,
                written((item[at] ?? null) as string | number | null, field.type, plan),
              ]),
            ),
          )
        : written(value as string | number | null, type, plan)
    if (given === null && index % 2 === 0) return
    let at = record
    for (const key of path.slice(0, -1)) {
      if (!Object.hasOwn(at, key)) at[key] = {}
      at = at[key] as Record<string, unknown>
    }
    Object.defineProperty(at, path.at(-1) ?? '', { value: given, enumerable: true, configurable: true, writable: true })
  })
  return record
}

export function columnsOf(plan: Plan, rows: readonly Row[]): InputColumns {
  const column = (type: ValueType, values: readonly (number | string | null)[]): InputColumns[string] => {
    if (type.is === 'text') return values as readonly (string | null)[]
    const array = columnOf(type, values.length)
    values.forEach((value, index) => {
      array[index] = value === null ? (array instanceof Float64Array ? NaN : -1) : Number(value)
    })
    return array
  }
  return Object.fromEntries(
    plan.inputs.map(({ name, type }, index) => {
      if (type.is !== 'list')
        return [
          name,
          column(
            type,
            rows.map((row) => (row[index] ?? null) as number | string | null),
          ),
        ]
      const lists = rows.map((row) => row[index] as readonly Row[])
      const offsets = Uint32Array.from([0, ...lists.map((_, at) => lists.slice(0, at + 1).flat().length)])
      const all = lists.flat()
      const fields = Object.fromEntries(
        type.fields.map((field, at) => [
          field.name,
          column(
            field.type,
            all.map((item) => (item[at] ?? null) as number | string | null),
          ),
        ]),
      )
      return [name, { offsets, fields } as InputColumns[string]]
    }),
  )
}
