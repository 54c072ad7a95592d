import { decimalDigits, formatDecimal } from '../exact/rational.ts'
import type { Plan, PlanInput } from '../plan/plan.ts'
import { isList, type ValueType } from '../plan/value-type.ts'
import type { Input } from '../rule-set/inputs.ts'
import { dayNumber, dayText } from '../scoring/day.ts'
import type { Value } from '../scoring/result.ts'
import type { Origin, SearchedInput } from './what-if-report.ts'

/** An input that can still be better, value by value. */
export interface Candidate {
  readonly input: string
  /** Of a list: the step whose value stands for it. */
  readonly step?: string
  readonly by: Origin
  readonly from: Value
  /** Where its value stands in a record. */
  readonly path: readonly string[]
  /** How many better values there are: 1 is the nearest, `count` the best. */
  readonly count: number
  /** How many values its whole range has beyond the first: what a change is measured by. */
  readonly width: number
  /** Which way in numbers is better. */
  readonly better: 'up' | 'down'
  /** The value that is `steps` values better, as records have it. */
  write(steps: number): unknown
}

export type Refused = NonNullable<SearchedInput['reason']>

/** A scalar input as a candidate, or why it is none. */
export function scalarCandidate(
  { name, path, type }: PlanInput,
  input: Input,
  from: Value | null,
  scales: Plan['scales'],
): Candidate | Refused {
  if (!from) return 'no-value'
  if (input.better === undefined) return 'direction'
  const domain = isList(type) ? undefined : domainOf(type, from, scales)
  return domain
    ? candidateIn(domain, { input: name, by: input.by ?? 'roster', from, path, better: input.better })
    : 'no-order'
}

/** Whole numbers from `min` to `max`, one of which is meant, and how each is written. */
export interface Domain {
  readonly min: number
  readonly max: number
  readonly at: number
  write(n: number): unknown
}

export function candidateIn(
  { min, max, at, write }: Domain,
  about: Pick<Candidate, 'input' | 'step' | 'by' | 'from' | 'path' | 'better'>,
): Candidate | 'at-best' {
  const count = about.better === 'up' ? max - at : at - min
  if (count < 1) return 'at-best'
  return { ...about, count, width: max - min, write: (steps) => write(about.better === 'up' ? at + steps : at - steps) }
}

function domainOf(type: ValueType, from: Value, scales: Plan['scales']): Domain | undefined {
  switch (type.is) {
    case 'number': {
      const digits = decimalDigits(type.den) ?? 0
      const at = from.type === 'number' ? Math.round(from.number * type.den) : 0
      return { min: type.min, max: type.max, at, write: (n) => formatDecimal(n, digits) }
    }
    case 'level': {
      const levels = scales[type.scale] ?? []
      return { min: 0, max: type.size - 1, at: levels.indexOf(from.text), write: (n) => levels[n] }
    }
    case 'boolean':
      return { min: 0, max: 1, at: from.text === 'true' ? 1 : 0, write: (n) => n === 1 }
    case 'date': {
      const at = dayNumber(from.text)
      if (type.first === undefined || type.last === undefined || at === undefined) return undefined
      return { min: type.first, max: type.last, at, write: dayText }
    }
    case 'choice':
    case 'text':
      return undefined
  }
}
