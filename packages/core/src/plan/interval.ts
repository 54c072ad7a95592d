import type { Json } from '../text/canonical-json.ts'
import { operationOf } from './expression.ts'
import type { ValueType } from './value-type.ts'

/** The smallest and largest whole number that an expression can be. */
export type Interval = readonly [low: number, high: number]

const anything: Interval = [-Infinity, Infinity]

/** The numbers that a value of this type can be. */
export function intervalOf(type: ValueType): Interval {
  switch (type.is) {
    case 'number':
      return [type.min, type.max]
    case 'level':
      return [0, type.size - 1]
    case 'choice':
      return [0, type.choices.length - 1]
    case 'date':
      return [type.first ?? -Infinity, type.last ?? Infinity]
    default:
      return anything
  }
}

/** Interval arithmetic over an expression of a plan. */
export function logicInterval(logic: Json, of: (name: string) => Interval): Interval {
  if (typeof logic === 'number') return [logic, logic]
  const operation = operationOf(logic)
  if (!operation) return anything
  const { operator, args } = operation
  const inner = (each: Json): Interval => logicInterval(each, of)
  switch (operator) {
    case 'var':
      return of(args[0] as string)
    case '+':
      return args.map(inner).reduce(([a, b], [c, d]) => [a + c, b + d])
    case '-': {
      const [[a, b] = anything, other] = args.map(inner)
      return other ? [a - other[1], b - other[0]] : [-b, -a]
    }
    case '*':
      return args.map(inner).reduce(product)
    case 'min':
      return args.map(inner).reduce(([a, b], [c, d]) => [Math.min(a, c), Math.min(b, d)])
    case 'max':
      return args.map(inner).reduce(([a, b], [c, d]) => [Math.max(a, c), Math.max(b, d)])
    case 'if':
      return args
        .filter((_, index) => index % 2 === 1 || index === args.length - 1)
        .map(inner)
        .reduce(([a, b], [c, d]) => [Math.min(a, c), Math.max(b, d)])
    default:
      return anything
  }
}

function product([a, b]: Interval, [c, d]: Interval): Interval {
  const corners = [a * c, a * d, b * c, b * d].map((each) => (Number.isNaN(each) ? 0 : each))
  return [Math.min(...corners), Math.max(...corners)]
}
