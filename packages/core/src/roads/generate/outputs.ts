import type { ValueType } from '../../plan/value-type.ts'
import { reprOf } from '../columns.ts'
import { outcomeFields, statuses } from '../outcome.ts'
import { allCode, group, not } from './expression.ts'
import { absentCode, presence, type Place } from './places.ts'
import type { Writer } from './writer.ts'

type Places = ReadonlyMap<string, Place>

/** The outcome as an object. */
export function outcomeObject(writer: Writer, places: Places, isGeneral: boolean): string {
  const values = outcomeFields(writer.plan).map(({ name, of, type }) => {
    const place = places.get(of)
    return `${JSON.stringify(name)}: ${place ? plainValue(writer, place, type) : 'null'}`
  })
  const place = statusCode(writer, places, isGeneral)
  const status = place === '0' ? JSON.stringify(statuses[0]) : `${writer.constant(JSON.stringify(statuses))}[${place}]`
  return `{ ${[`status: ${status}`, ...values].join(', ')} }`
}

/** The names of the output columns, and the statements that store record `i` there. */
export function outputColumns(writer: Writer): {
  readonly names: readonly string[]
  store(places: Places, isGeneral: boolean): string[]
} {
  const outcomes = outcomeFields(writer.plan)
  return {
    names: ['status', ...outcomes.map((_, index) => `o${index}`)],
    store: (places, isGeneral) => [
      `status[i] = ${statusCode(writer, places, isGeneral)}`,
      ...outcomes.map(({ of, type }, index) => {
        const place = places.get(of)
        const code = place?.code ?? absentCode(reprOf(type))
        return `o${index}[i] = ${place && type.is === 'number' ? numberCode(code, type) : code}`
      }),
    ],
  }
}

/** A value as people's programs take it. */
function plainValue(writer: Writer, place: Place, type: ValueType): string {
  const { code } = place
  const or = (value: string): string => (place.always ? value : `(${presence(place)} ? ${value} : null)`)
  switch (type.is) {
    case 'number':
      return or(numberCode(code, type))
    case 'level':
    case 'choice':
      return or(`${writer.constant(JSON.stringify(writer.ids.of(type)))}[${code}]`)
    case 'boolean':
      return or(`${code} === 1`)
    case 'date':
      return or(`dayText(${code})`)
    case 'text':
      return code
  }
}

/** The number that a whole number stands for. `+ 0` turns −0, which `-x` and `x · 0` give, into 0. */
function numberCode(code: string, { den, min, max }: Extract<ValueType, { is: 'number' }>): string {
  const number = den === 1 ? code : `${code} / ${den}`
  return min > 0 || max < 0 ? number : `${number} + 0`
}

/** The place of the status in `statuses`. */
function statusCode(writer: Writer, places: Places, isGeneral: boolean): string {
  const isThere = (name: string): string => {
    const place = places.get(name)
    return place ? presence(place) : 'false'
  }
  const adjusted = writer.policies.flatMap(({ id, of, isShared }) => {
    const place = places.get(id)
    if (!place) return []
    const applied = isShared ? `${place.code} === 1` : allCode([presence(place), not(isThere(of))])
    return applied === 'false' ? [] : [applied]
  })
  const done = adjusted.length === 0 ? '0' : `(${adjusted.map(group).join(' || ')} ? 1 : 0)`
  const all = allCode(outcomeFields(writer.plan).map(({ of }) => isThere(of)))
  const status = all === 'true' ? done : `(${all} ? ${done} : 2)`
  return isGeneral ? `(refused === 1 ? 3 : ${status})` : status
}
