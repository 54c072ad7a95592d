import { operationOf } from '../../plan/expression.ts'
import type { Interval } from '../../plan/interval.ts'
import type { Json } from '../../text/canonical-json.ts'
import { Lie } from './lie.ts'

/** What an expression gives: a whole number between two ends (also a rank, a day), a condition, a text. */
export type Judged =
  | { readonly is: 'whole'; readonly interval: Interval }
  | { readonly is: 'boolean' }
  | { readonly is: 'text' }
  /** A list; only whether it is there can be asked. */
  | { readonly is: 'list' }

/** The names that an expression may read. */
export type Judge = (name: string) => Judged | undefined

/** Types an expression of a plan and bounds every number on the way. @throws Lie */
export function judgeExpression(logic: Json, of: Judge, at: string): Judged {
  const constant = constantOf(logic, at)
  if (constant) return constant
  const { operator, args } = operationOf(logic) ?? { operator: '', args: [] }
  const inner = (index: number): Judged => judgeExpression(args[index] ?? null, of, at)
  const all = (is: Judged['is']): void => args.forEach((_, index) => expect(inner(index), is, at))
  switch (operator) {
    case 'var':
      return named(args, of, at)
    case '+':
    case '*':
    case 'min':
    case 'max':
      arity(args, 2, 100_000, at)
      return args
        .map((_, index) => interval(inner(index), at))
        .map((each): Judged => ({ is: 'whole', interval: each }))
        .reduce((a, b) => whole(combine(operator, interval(a, at), interval(b, at)), at))
    case '-':
      arity(args, 1, 2, at)
      return whole(difference(args.map((_, index) => interval(inner(index), at))), at)
    case '<':
    case '<=':
    case '>':
    case '>=':
      arity(args, 2, 2, at)
      all('whole')
      return { is: 'boolean' }
    case 'and':
    case 'or':
      arity(args, 1, 100_000, at)
      all('boolean')
      return { is: 'boolean' }
    case '!':
      arity(args, 1, 1, at)
      all('boolean')
      return { is: 'boolean' }
    case '===':
    case '!==':
      arity(args, 2, 2, at)
      if (args[1] === null) inner(0)
      else expect(inner(0), inner(1).is, at)
      return { is: 'boolean' }
    case 'in':
      return membership(args, of, at)
    case 'if':
      return branches(args, of, at)
    default:
      throw new Lie('operator', `${at}, "${operator}"`)
  }
}

/** What a constant is; undefined for one operator with its arguments. */
function constantOf(logic: Json, at: string): Judged | undefined {
  if (typeof logic === 'number') return whole([logic, logic], at)
  if (typeof logic === 'boolean') return { is: 'boolean' }
  if (typeof logic === 'string') return { is: 'text' }
  if (logic === null || Array.isArray(logic) || Object.keys(logic).length !== 1) throw new Lie('form', at)
  return undefined
}

/** @throws Lie where it is no whole number */
export function interval(judged: Judged, at: string): Interval {
  expect(judged, 'whole', at)
  return judged.is === 'whole' ? judged.interval : [0, 0]
}

export function expect(judged: Judged, is: Judged['is'], at: string): void {
  if (judged.is !== is || is === 'list') throw new Lie('type', at)
}

/** @throws Lie where doubles would not count every whole number on the way */
export function whole([low, high]: Interval, at: string): Judged {
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high)) throw new Lie('not_exact', at)
  return { is: 'whole', interval: [low, high] }
}

function named(args: readonly Json[], of: Judge, at: string): Judged {
  const [name] = args
  const found = typeof name === 'string' && args.length === 1 ? of(name) : undefined
  if (!found) throw new Lie('name', `${at}, ${JSON.stringify(name)}`)
  return found
}

function membership(args: readonly Json[], of: Judge, at: string): Judged {
  arity(args, 2, 2, at)
  const [needle = null, members = null] = args
  if (!Array.isArray(members) || members.length === 0) throw new Lie('form', at)
  const { is } = judgeExpression(needle, of, at)
  if (is === 'boolean') throw new Lie('type', at)
  for (const each of members as readonly Json[]) expect(judgeExpression(each, of, at), is, at)
  return { is: 'boolean' }
}

function branches(args: readonly Json[], of: Judge, at: string): Judged {
  if (args.length < 3 || args.length % 2 === 0) throw new Lie('form', at)
  const values: Judged[] = []
  args.forEach((each, index) => {
    const judged = judgeExpression(each, of, at)
    if (index % 2 === 1 || index === args.length - 1) values.push(judged)
    else expect(judged, 'boolean', at)
  })
  return values.reduce((a, b) => {
    expect(b, a.is, at)
    if (a.is !== 'whole') return a
    const [[low, high], [low2, high2]] = [a.interval, interval(b, at)]
    return { is: 'whole', interval: [Math.min(low, low2), Math.max(high, high2)] }
  })
}

function combine(operator: '+' | '*' | 'min' | 'max', [a, b]: Interval, [c, d]: Interval): Interval {
  if (operator === '+') return [a + c, b + d]
  if (operator !== '*') return [Math[operator](a, c), Math[operator](b, d)]
  const corners = [a * c, a * d, b * c, b * d].map((each) => each + 0)
  return [Math.min(...corners), Math.max(...corners)]
}

const difference = ([[a, b] = [0, 0], other]: readonly Interval[]): Interval =>
  other ? [a - other[1], b - other[0]] : [0 - b, 0 - a]

function arity(args: readonly Json[], atLeast: number, atMost: number, at: string): void {
  if (args.length < atLeast || args.length > atMost) throw new Lie('form', at)
}
