import type { Frame, PlanValue } from '../plan/plan.ts'
import type { Json } from '../text/canonical-json.ts'
import { operationOf } from '../plan/expression.ts'

/** An expression, ready to be evaluated many times. */
export type Expression = (data: Frame) => PlanValue
/** Told which branch of an `if` is taken, and how a comparison comes out. */
export type Watch = (part: object, outcome: number) => void

const numeric: Readonly<Record<string, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y,
  '*': (x, y) => x * y,
  min: Math.min,
  max: Math.max,
}
const comparisons: Readonly<Record<string, (x: PlanValue, y: PlanValue) => boolean>> = {
  '<': (x, y) => Number(x) < Number(y),
  '<=': (x, y) => Number(x) <= Number(y),
  '>': (x, y) => Number(x) > Number(y),
  '>=': (x, y) => Number(x) >= Number(y),
  '===': (x, y) => x === y,
  '!==': (x, y) => x !== y,
}

/**
 * An expression of a plan as a function that gives what json-logic-js gives, and tells along which branches. Proofs try
 * thousands of records, for which json-logic-js reads every expression anew.
 */
export function watchedExpression(logic: Json, watch: Watch): Expression {
  const found = operationOf(logic)
  if (!found) return () => logic as PlanValue
  const { operator: name, args } = found
  const [first = null, second = null] = args
  if (name === 'var') return (data) => data[first as string] ?? null
  if (name === 'in') {
    const [needle, members] = [watchedExpression(first, watch), new Set(second as readonly PlanValue[])]
    return told(logic as object, (data) => members.has(needle(data)), watch)
  }
  const inner = args.map((each) => watchedExpression(each, watch))
  const [a = () => null, b = () => null] = inner
  switch (name) {
    case 'if':
      return choice(logic as object, inner, watch)
    case '!':
      return (data) => a(data) !== true
    case 'and':
    case 'or':
      // The later parts are looked at only where the earlier ones leave the answer open.
      return told(
        logic as object,
        (data) => inner.some((each) => each(data) === (name === 'or')) === (name === 'or'),
        watch,
      )
    case '-':
      return inner.length === 1 ? (data) => 0 - Number(a(data)) : (data) => Number(a(data)) - Number(b(data))
    default: {
      const compare = comparisons[name]
      if (compare) return told(logic as object, (data) => compare(a(data), b(data)), watch)
      const combine = numeric[name]
      if (!combine) throw new TypeError(`a plan has no operator "${name}"`)
      const rest = inner.slice(1)
      // From 0 on, as json-logic-js adds: two negative zeros are 0.
      const start: Expression = name === '+' ? (data) => 0 + Number(a(data)) : a
      return (data) => rest.reduce((before, each) => combine(before, Number(each(data))), Number(start(data)))
    }
  }
}

function told(part: object, expression: Expression, watch: Watch): Expression {
  return (data) => {
    const value = expression(data)
    watch(part, Number(value))
    return value
  }
}

function choice(part: object, inner: readonly Expression[], watch: Watch): Expression {
  return (data) => {
    for (let index = 0; index < inner.length; index += 2) {
      const value = inner[index + 1]
      if (value && inner[index]?.(data) !== true) continue
      watch(part, index / 2)
      return (value ?? inner[index])?.(data) ?? null
    }
    return null
  }
}
