import type { Json } from '../../text/canonical-json.ts'
import type { Knowledge } from '../known.ts'
import { operationOf, variableOf } from '../../plan/expression.ts'
import { assume, possible } from '../possible.ts'
import { isEmpty, type Span } from '../span.ts'
import { atLeast } from './at-least.ts'
import { all, both, flip, through, type Direction } from './direction.ts'

/** How the values move that an expression reads, and whether they come and go. */
export interface Moves {
  of(name: string): Direction
  comesAndGoes(name: string): boolean
}

/** How an expression moves. Booleans go up from false to true. */
export function move(logic: Json, moves: Moves, knowledge: Knowledge): Direction {
  const found = operationOf(logic)
  if (!found) return 'same'
  const { operator: name, args } = found
  const [first = null, second = null] = args
  const inner = (each: Json): Direction => move(each, moves, knowledge)
  switch (name) {
    case 'var':
      return moves.of(first as string)
    case '!':
      return flip(inner(first))
    case '+':
    case 'min':
    case 'max':
    case 'and':
    case 'or':
      return all(args.map(inner))
    case '-':
      return args.length === 1 ? flip(inner(first)) : both(inner(first), flip(inner(second)))
    case '*':
      return product(args, inner, knowledge)
    case '<':
    case '<=':
      return both(flip(inner(first)), inner(second))
    case '>':
    case '>=':
      return both(inner(first), flip(inner(second)))
    case '===':
    case '!==': {
      const direction = equality(first, second)
      return name === '===' ? direction : flip(direction)
    }
    case 'in':
      return through(membership(possible(first, knowledge), second as readonly Json[]), inner(first))
    case 'if':
      return choice(args, 0, moves, knowledge)
    default:
      return args.every((each) => inner(each) === 'same') ? 'same' : 'any'
  }

  function equality(a: Json, b: Json): Direction {
    const variable = variableOf(a)
    if (b === null || typeof b === 'boolean') {
      if (variable !== undefined && moves.comesAndGoes(variable)) return 'any'
      return b === null ? 'same' : b ? inner(a) : flip(inner(a))
    }
    const moving = both(inner(a), inner(b))
    return moving === 'same'
      ? 'same'
      : through(inner(b) === 'same' ? membership(possible(a, knowledge), [b]) : 'any', moving)
  }
}

/** How being among `members` goes as a value rises: up where they are the highest it can be, down where the lowest. */
function membership({ low, high, only }: Span, members: readonly Json[]): Direction {
  const isMember = (value: number): boolean => members.includes(value)
  if (!only) {
    const [member] = members
    return members.length > 1 ? 'any' : member === high ? 'up' : member === low ? 'down' : 'any'
  }
  const turns = only.filter((value, index) => index > 0 && isMember(value) !== isMember(only[index - 1] ?? 0))
  if (turns.length === 0) return 'same'
  return turns.length > 1 ? 'any' : isMember(turns[0] ?? 0) ? 'up' : 'down'
}

const sign = ({ low, high }: Span): Direction => (low >= 0 ? (high <= 0 ? 'same' : 'up') : high <= 0 ? 'down' : 'any')

/** A product moves as each factor does where the others are not below 0, and against it where they are. */
function product(args: readonly Json[], inner: (logic: Json) => Direction, knowledge: Knowledge): Direction {
  let [direction, before]: [Direction, Json] = ['same', 1]
  for (const each of args) {
    const [left, right] = [sign(possible(before, knowledge)), sign(possible(each, knowledge))]
    direction = both(through(right, direction), through(left, inner(each)))
    before = { '*': [before, each] }
  }
  return direction
}

/** Within each branch, and where one branch gives way to another. */
function choice(args: readonly Json[], index: number, moves: Moves, knowledge: Knowledge): Direction {
  const [condition = null, value] = [args[index], args[index + 1]]
  if (value === undefined) return move(condition, moves, knowledge)
  const [taken, left] = [assume(condition, true, knowledge), assume(condition, false, knowledge)]
  if (!taken) return left ? choice(args, index + 2, moves, left) : 'same'
  if (!left) return move(value, moves, taken)
  const within = both(move(value, moves, taken), choice(args, index + 2, moves, left))
  const turns = move(condition, moves, knowledge)
  if (turns === 'same') return within
  const rest: Json = index + 3 === args.length ? (args[index + 2] ?? null) : { if: args.slice(index + 2) }
  return both(within, jump({ turns, value, rest, taken, left }, moves, knowledge))
}

interface Turn {
  /** How the condition moves. */
  readonly turns: Direction
  readonly value: Json
  readonly rest: Json
  /** What is known where it holds, and where it does not. */
  readonly taken: Knowledge
  readonly left: Knowledge
}

/** How the value of an `if` moves when its condition turns. */
function jump({ turns, value, rest, taken, left }: Turn, moves: Moves, knowledge: Knowledge): Direction {
  const [here, there] = [possible(value, taken), possible(rest, left)]
  if (isEmpty(here) || isEmpty(there)) return 'same'
  const [isAbove, isBelow] = [here.low >= there.high, here.high <= there.low]
  if (isAbove && isBelow) return 'same'
  if (isAbove || isBelow) return through(turns, isAbove ? 'up' : 'down')
  // One is above the other at every point. Then it is enough that either of them moves the right way everywhere.
  const steady = [move(value, moves, knowledge), move(rest, moves, knowledge)]
  for (const way of ['up', 'down'] as const) {
    const whole = through(turns, way)
    const [high, low] = way === 'up' ? [value, rest] : [rest, value]
    if (steady.some((each) => each === 'same' || each === whole) && atLeast(high, low, knowledge)) return whole
  }
  return 'any'
}
