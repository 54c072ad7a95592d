import type { Operand } from '../../compile/step-scope.ts'
import { allOf } from '../../logic/typed-logic.ts'
import type { Json } from '../../text/canonical-json.ts'
import type { Domain } from './domain.ts'
import { covers, type Interval, type IntervalSet } from './intervals.ts'

/** Whether the value of `operand` lies in `set`, as an expression; `true` where it always does. */
export function conditionLogic(set: IntervalSet, domain: Domain, { logic, applies }: Operand): Json {
  if (covers(set, [domain.whole])) return true
  // Where the input does not apply there is nothing to compare.
  return allOf([applies, covers(set, [domain.values]) ? true : within(set, domain, logic)])
}

function within(set: IntervalSet, { type, values, texts }: Domain, value: Json): Json {
  const [first] = set
  if (!first) return false
  if (type.is === 'boolean') return first[0] === 1 ? value : { '!': [value] }
  const isOrdered = type.is !== 'choice' && type.is !== 'text'
  if (isOrdered && set.some(([from, to]) => from < to)) {
    const parts = set.map((each) => inInterval(each, values, value))
    return parts.length === 1 ? (parts[0] ?? false) : { or: parts }
  }
  // What a list names, one by one.
  const points = set.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n))
  const written = points.map((point): Json => (type.is === 'text' ? (texts[point] ?? '') : point))
  return written.length === 1 ? { '===': [value, written[0] ?? ''] } : { in: [value, written] }
}

function inInterval([first, last]: Interval, [lowest, highest]: Interval, value: Json): Json {
  if (first === last) return { '===': [value, first] }
  if (last >= highest) return { '>=': [value, first] }
  if (first <= lowest) return { '<=': [value, last] }
  return { and: [{ '>=': [value, first] }, { '<=': [value, last] }] }
}
