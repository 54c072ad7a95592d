import { add, divide, multiply, parseExact, subtract, type Rational } from '../../exact/rational.ts'
import type { Facts } from '../../explain/facts.ts'
import type { Json } from '../../text/canonical-json.ts'
import { callOf } from './written-bound.ts'

const arithmetic: ReadonlyMap<string, (a: Rational, b: Rational) => Rational | undefined> = new Map([
  ['+', add],
  ['-', subtract],
  ['*', multiply],
  ['quotient', (a: Rational, b: Rational) => (b.num === 0n ? undefined : divide(a, b))],
])

/** A number as it was reckoned with: exact, never rounded; `undefined` where the facts do not tell it. */
export function exactNumberOf(logic: Json, facts: Facts): Rational | undefined {
  if (typeof logic === 'number') return parseExact(logic)
  const [operator, args] = callOf(logic)
  const [name] = args
  if (operator === 'setting' && typeof name === 'string')
    return facts.settingScale(name) === '' ? parseExact(facts.amountText({ setting: name })) : undefined
  if (operator === 'var' && typeof name === 'string') {
    const value = facts.valueOf(name)
    return value?.type === 'number' ? parseExact(value.text) : undefined
  }
  const combine = args.length > 1 ? arithmetic.get(operator) : undefined
  const numbers = args.map((each) => (combine ? exactNumberOf(each, facts) : undefined))
  return combine && numbers.reduce((a, b) => (a && b ? combine(a, b) : undefined))
}
