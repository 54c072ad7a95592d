import type { Json } from '../text/canonical-json.ts'
import { knowing, type Knowledge } from './known.ts'
import { operationOf, variableOf } from '../plan/expression.ts'
import { anything, has, intersect, isEmpty, oneOf, type Span } from './span.ts'

type Possible = (logic: Json, knowledge: Knowledge) => Span

/** What a condition that holds, or does not, says of the values in it. May say less than it could. */
export function narrow(
  condition: Json,
  holds: boolean,
  knowledge: Knowledge,
  possible: Possible,
): Knowledge | undefined {
  const found = operationOf(condition)
  if (!found) return knowledge
  const { operator: name, args } = found
  const [first = null, second = null] = args
  switch (name) {
    case 'var':
      return withSpan(first as string, oneOf([Number(holds)]), knowledge)
    case '!':
      return narrow(first, !holds, knowledge, possible)
    case 'and':
    case 'or': {
      // All of `and` hold; none of `or` does. Otherwise only the one that the rest leaves open is known.
      const open = args.filter((each) => (name === 'and') === holds || has(possible(each, knowledge), Number(holds)))
      if ((name === 'and') !== holds && open.length !== 1) return knowledge
      return open.reduce<Knowledge | undefined>((more, each) => more && narrow(each, holds, more, possible), knowledge)
    }
    case '===':
    case '!==':
      return (name === '===') === holds
        ? same(first, second, knowledge, possible)
        : differ(first, second, knowledge, possible)
    case 'in':
      return holds && (second as readonly Json[]).every((each) => typeof each === 'number')
        ? within(first, oneOf(second as readonly number[]), knowledge, possible)
        : knowledge
    case '<':
    case '<=':
      return holds
        ? below(first, second, name === '<', knowledge, possible)
        : below(second, first, name === '<=', knowledge, possible)
    case '>':
    case '>=':
      return narrow({ [name === '>' ? '<' : '<=']: [second, first] }, holds, knowledge, possible)
    default:
      return knowledge
  }
}

function below(a: Json, b: Json, isStrict: boolean, knowledge: Knowledge, possible: Possible): Knowledge | undefined {
  const step = isStrict ? 1 : 0
  const more = within(a, { ...anything, high: possible(b, knowledge).high - step }, knowledge, possible)
  return more && within(b, { ...anything, low: possible(a, more).low + step }, more, possible)
}

function same(a: Json, b: Json, knowledge: Knowledge, possible: Possible): Knowledge | undefined {
  if (b === null) return absent(a, true, knowledge)
  if (typeof b === 'string') return knowledge
  const more = within(a, possible(b, knowledge), knowledge, possible)
  return more && within(b, possible(a, more), more, possible)
}

function differ(a: Json, b: Json, knowledge: Knowledge, possible: Possible): Knowledge | undefined {
  if (b === null) return absent(a, false, knowledge)
  const [span, other] = [possible(a, knowledge), possible(b, knowledge)]
  if (typeof b === 'boolean' || typeof b === 'string' || other.low !== other.high) return knowledge
  if (span.only) return within(a, oneOf(span.only.filter((each) => each !== other.low)), knowledge, possible)
  // Only an end can be cut off.
  const low = span.low + Number(span.low === other.low)
  return within(a, { low, high: span.high - Number(span.high === other.low) }, knowledge, possible)
}

function absent(value: Json, isAbsent: boolean, knowledge: Knowledge): Knowledge | undefined {
  const name = variableOf(value)
  if (name === undefined) return knowledge
  const { span, mayBeAbsent } = knowledge.of(name)
  if (isAbsent) return mayBeAbsent ? knowing(knowledge, name, { span: oneOf([]), mayBeAbsent }) : undefined
  return isEmpty(span) ? undefined : knowing(knowledge, name, { span, mayBeAbsent: false })
}

function withSpan(name: string, span: Span, knowledge: Knowledge): Knowledge | undefined {
  const less = intersect(knowledge.of(name).span, span)
  return isEmpty(less) ? undefined : knowing(knowledge, name, { span: less, mayBeAbsent: false })
}

/** The value of an expression lies within `span`: pushed down to the values that it is made of. */
function within(logic: Json, span: Span, knowledge: Knowledge, possible: Possible): Knowledge | undefined {
  const found = operationOf(logic)
  if (!found || Number.isNaN(span.low + span.high)) return knowledge
  const { operator: name, args } = found
  const [first = null, second] = args
  const each = (bounds: (index: number) => Span): Knowledge | undefined =>
    args.reduce<Knowledge | undefined>(
      (more, arg, index) => more && within(arg, bounds(index), more, possible),
      knowledge,
    )
  switch (name) {
    case 'var':
      return withSpan(first as string, span, knowledge)
    case '*': {
      if (args.length !== 2 || typeof second !== 'number' || second === 0) return knowledge
      const [low, high] = second > 0 ? [span.low, span.high] : [span.high, span.low]
      return within(first, { low: Math.ceil(low / second), high: Math.floor(high / second) }, knowledge, possible)
    }
    case '+': {
      const spans = args.map((arg) => possible(arg, knowledge))
      const [low, high] = spans.reduce(([l, h], every) => [l + every.low, h + every.high], [0, 0])
      return each((index) => {
        const own = spans[index] ?? anything
        return { low: span.low - (high - own.high), high: span.high - (low - own.low) }
      })
    }
    case '-': {
      if (second === undefined) return within(first, { low: -span.high, high: -span.low }, knowledge, possible)
      const [a, b] = [possible(first, knowledge), possible(second, knowledge)]
      return each((index) =>
        index === 0
          ? { low: span.low + b.low, high: span.high + b.high }
          : { low: a.low - span.high, high: a.high - span.low },
      )
    }
    case 'min':
      return each(() => ({ low: span.low, high: Infinity }))
    case 'max':
      return each(() => ({ low: -Infinity, high: span.high }))
    default:
      return knowledge
  }
}
