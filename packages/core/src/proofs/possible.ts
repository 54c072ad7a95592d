import type { Json } from '../text/canonical-json.ts'
import { narrow } from './narrow.ts'
import type { Knowledge } from './known.ts'
import { operationOf, variableOf, type Operation } from '../plan/expression.ts'
import { anything, eitherWay, has, isEmpty, oneOf, pairwise, unite, type Span } from './span.ts'

const arithmetic: Readonly<Record<string, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  min: Math.min,
  max: Math.max,
}

/** Every value that an expression of a plan can have, or more: what is not in it is impossible. */
export function possible(logic: Json, knowledge: Knowledge): Span {
  if (!knowledge.burn()) return anything
  if (typeof logic === 'boolean') return oneOf([Number(logic)])
  if (typeof logic === 'number') return oneOf([logic])
  const operation = operationOf(logic)
  if (!operation) return anything
  const { operator: name, args } = operation
  if (name === 'var') return knowledge.of(args[0] as string).span
  if (name === 'if') return choice(args, knowledge)
  if (name === 'in') return membership(args, knowledge)
  const spans = args.map((each) => possible(each, knowledge))
  const [first = anything, second] = spans
  switch (name) {
    case '!':
      return truth(has(first, 0), has(first, 1))
    case 'and':
      return truth(
        spans.every((each) => has(each, 1)),
        spans.some((each) => has(each, 0)),
      )
    case 'or':
      return truth(
        spans.some((each) => has(each, 1)),
        spans.every((each) => has(each, 0)),
      )
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '===':
    case '!==':
      return compared(operation, first, second ?? anything, knowledge)
    default: {
      const combine = arithmetic[name]
      if (!combine) return anything
      return second ? spans.reduce((a, b) => pairwise(a, b, combine)) : pairwise(oneOf([0]), first, combine)
    }
  }
}

/** What was found of a condition, by what was known: every input that improves asks for the same again. */
const found = new WeakMap<Knowledge, Map<Json, Knowledge | undefined>[]>()

/** What is known where a condition holds, or does not; undefined where that cannot be. */
export function assume(condition: Json, holds: boolean, knowledge: Knowledge): Knowledge | undefined {
  const both = found.get(knowledge) ?? [new Map(), new Map()]
  found.set(knowledge, both)
  const known = both[Number(holds)]
  if (known?.has(condition)) return known.get(condition)
  const more = assumed(condition, holds, knowledge)
  known?.set(condition, more)
  return more
}

function assumed(condition: Json, holds: boolean, knowledge: Knowledge): Knowledge | undefined {
  if (!has(possible(condition, knowledge), Number(holds))) return undefined
  const more = narrow(condition, holds, knowledge, possible)
  return more && has(possible(condition, more), Number(holds)) ? more : undefined
}

/** The branches that can be taken, in order, each with what is known in it. */
export function* branches(
  args: readonly Json[],
  knowledge: Knowledge,
): Iterable<{ readonly index: number; readonly value: Json; readonly knowledge: Knowledge }> {
  let rest: Knowledge | undefined = knowledge
  for (let index = 0; rest && index * 2 < args.length; index++) {
    const condition = args[index * 2] ?? null
    if (index * 2 === args.length - 1) return yield { index, value: condition, knowledge: rest }
    const taken: Knowledge | undefined = assume(condition, true, rest)
    if (taken) yield { index, value: args[index * 2 + 1] ?? null, knowledge: taken }
    rest = assume(condition, false, rest)
  }
}

function choice(args: readonly Json[], knowledge: Knowledge): Span {
  let all = oneOf([])
  for (const { value, knowledge: here } of branches(args, knowledge)) {
    const span = possible(value, here)
    all = isEmpty(all) ? span : unite(all, span)
  }
  return all
}

function membership([needle = null, list = null]: readonly Json[], knowledge: Knowledge): Span {
  const members = list as readonly Json[]
  if (!members.every((each) => typeof each === 'number')) return eitherWay
  const [span, set] = [possible(needle, knowledge), new Set(members)]
  if (!span.only)
    return truth(
      members.some((each) => has(span, each)),
      true,
    )
  return truth(
    span.only.some((each) => set.has(each)),
    span.only.some((each) => !set.has(each)),
  )
}

function compared({ operator: name, args }: Operation, a: Span, b: Span, knowledge: Knowledge): Span {
  const [first = null, second = null] = args
  return second === null || typeof second === 'boolean' ? identity(name, first, second, knowledge) : order(name, a, b)
}

/** A guard asks for presence or for a condition's own value: what is absent is neither. */
function identity(name: string, value: Json, what: Json, knowledge: Knowledge): Span {
  const variable = variableOf(value)
  const known =
    variable !== undefined ? knowledge.of(variable) : { span: possible(value, knowledge), mayBeAbsent: false }
  const [is, isNot] =
    what === null
      ? [known.mayBeAbsent, !isEmpty(known.span)]
      : [has(known.span, Number(what)), known.mayBeAbsent || has(known.span, Number(!what))]
  return name === '===' ? truth(is, isNot) : truth(isNot, is)
}

function order(name: string, a: Span, b: Span): Span {
  if (isEmpty(a) || isEmpty(b)) return oneOf([])
  switch (name) {
    case '<':
      return truth(a.low < b.high, a.high >= b.low)
    case '<=':
      return truth(a.low <= b.high, a.high > b.low)
    case '>':
      return order('<', b, a)
    case '>=':
      return order('<=', b, a)
    default: {
      const isOne = a.low === a.high && b.low === b.high && a.low === b.low
      const canBe = a.only && b.only ? a.only.some((each) => has(b, each)) : a.low <= b.high && b.low <= a.high
      return name === '===' ? truth(canBe, !isOne) : truth(!isOne, canBe)
    }
  }
}

const truth = (canHold: boolean, canFail: boolean): Span => oneOf([...(canHold ? [1] : []), ...(canFail ? [0] : [])])
