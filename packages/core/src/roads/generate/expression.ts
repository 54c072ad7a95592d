import { operationOf, variableOf } from '../../plan/expression.ts'
import { logicInterval, type Interval } from '../../plan/interval.ts'
import type { Json } from '../../text/canonical-json.ts'
import { bandsOf } from '../bands.ts'
import { bandCode, extreme, type Ranged } from './int32.ts'
import { absentCode, presence, type Place } from './places.ts'

/** The places of the names that an expression reads. */
export type Places = (name: string) => Place | undefined

const infix: Readonly<Record<string, string>> = { '<': '<', '<=': '<=', '>': '>', '>=': '>=' }
const constant = (value: boolean): string => (value ? 'true' : 'false')

/**
 * JavaScript for an expression of a plan that is true or false. Identifiers are our own and constants are written by
 * `JSON.stringify`, so nothing of a rule set is ever code.
 */
export function conditionCode(logic: Json, places: Places): string {
  if (typeof logic === 'boolean') return constant(logic)
  const [operator, args] = parts(logic)
  switch (operator) {
    case 'var': {
      const { code } = placeOf(args[0], places)
      return code === '0' ? 'false' : code === '1' ? 'true' : `${code} === 1`
    }
    case 'and':
      return connect(args, '&&', 'true', 'false', places)
    case 'or':
      return connect(args, '||', 'false', 'true', places)
    case '!':
      return not(conditionCode(args[0] ?? null, places))
    case 'if':
      return branches(args, (each) => conditionCode(each, places), places)
    case '===':
    case '!==':
      return equality(operator, args, places)
    case 'in': {
      const [needle = null, list = null] = args
      const code = valueCode(needle, places)
      return group((list as readonly Json[]).map((each) => `${code} === ${valueCode(each, places)}`).join(' || '))
    }
    default: {
      const sign = infix[operator]
      if (sign === undefined) throw new TypeError(`the plan has an unknown operator "${operator}"`)
      return `${operand(args[0], places)} ${sign} ${operand(args[1], places)}`
    }
  }
}

/** JavaScript for an expression of a plan that is a whole number, a rank or a text. */
export function valueCode(logic: Json, places: Places): string {
  if (typeof logic === 'number') return logic < 0 ? `(${logic})` : String(logic)
  if (typeof logic === 'string') return JSON.stringify(logic)
  const [operator, args] = parts(logic)
  const each = (): readonly string[] => args.map((arg) => operand(arg, places))
  switch (operator) {
    case 'var':
      return placeOf(args[0], places).code
    case '+':
      return group(each().join(' + '))
    case '-':
      return args.length === 1 ? `(0 - ${operand(args[0], places)})` : group(each().join(' - '))
    case '*':
      return group(each().join(' * '))
    case 'min':
    case 'max':
      return args.map((arg) => ranged(arg, places)).reduce((a, b) => extreme(operator, a, b)).code
    case 'if': {
      const bands = bandsOf(args)
      const code = bands && bandCode(ranged(bands.of, places), bands)
      return code ?? branches(args, (arg) => valueCode(arg, places), places)
    }
    default:
      throw new TypeError(`the plan has an unknown operator "${operator}"`)
  }
}

const ranged = (logic: Json, places: Places): Ranged => ({
  code: valueCode(logic, places),
  interval: intervalIn(logic, places),
})

/** What an expression can be, by what the names in it can be. */
export const intervalIn = (logic: Json, places: Places): Interval =>
  logicInterval(logic, (name) => places(name)?.interval ?? [0, 0])

/** Whether an expression of a plan is a condition rather than a number, a rank or a text. */
export function isCondition(logic: Json, places: Places): boolean {
  if (typeof logic === 'boolean') return true
  const operation = operationOf(logic)
  if (!operation) return false
  const { operator, args } = operation
  if (operator === 'var') return placeOf(args[0], places).isBoolean
  if (operator === 'if') return isCondition(args[1] ?? null, places)
  return !['+', '-', '*', 'min', 'max'].includes(operator)
}

export const group = (code: string): string => `(${code})`
export const not = (code: string): string => (code === 'true' ? 'false' : code === 'false' ? 'true' : `!${group(code)}`)

/** One condition, or all that are left of several after the constants are gone. */
export function allCode(codes: readonly string[]): string {
  return join([...codes], '&&', 'true', 'false')
}

function connect(args: readonly Json[], sign: string, neutral: string, decisive: string, places: Places): string {
  return join(
    args.map((each) => conditionCode(each, places)),
    sign,
    neutral,
    decisive,
  )
}

function join(codes: readonly string[], sign: string, neutral: string, decisive: string): string {
  if (codes.includes(decisive)) return decisive
  const left = [...new Set(codes.filter((each) => each !== neutral))]
  const [first, ...rest] = left
  if (first === undefined) return neutral
  return rest.length === 0 ? first : group(left.map((each) => (isSimple(each) ? each : group(each))).join(` ${sign} `))
}

const isSimple = (code: string): boolean => !/[?|&]/.test(code)

/** More branches than this are asked in groups: a parser goes one level deeper for each. */
const longestChain = 100

function branches(args: readonly Json[], codeOf: (logic: Json) => string, places: Places): string {
  const pairs: (readonly [condition: string, code: string])[] = []
  let index = 0
  let otherwise: string | undefined
  for (; index + 1 < args.length && otherwise === undefined; index += 2) {
    const condition = conditionCode(args[index] ?? null, places)
    if (condition === 'true') otherwise = codeOf(args[index + 1] ?? null)
    else if (condition !== 'false') pairs.push([condition, codeOf(args[index + 1] ?? null)])
  }
  otherwise ??= codeOf(args[index] ?? null)
  while (pairs.at(-1)?.[1] === otherwise) pairs.pop()
  if (pairs.length <= longestChain) return chain(pairs, otherwise)
  const groups: (readonly [condition: string, code: string])[] = []
  for (let from = 0; from < pairs.length; from += longestChain) {
    const some = pairs.slice(from, from + longestChain)
    groups.push([some.map(([condition]) => group(condition)).join(' || '), chain(some, absentCode('number'))])
  }
  return chain(groups, otherwise)
}

const chain = (pairs: readonly (readonly [condition: string, code: string])[], otherwise: string): string =>
  pairs.length === 0
    ? otherwise
    : group(`${pairs.map(([condition, code]) => `${group(condition)} ? ${code} : `).join('')}${otherwise}`)

/** `=== null` asks whether a value is there; else two values of one kind. */
function equality(operator: '===' | '!==', args: readonly Json[], places: Places): string {
  const [left = null, right = null] = args
  if (right === null) {
    const isThere = presence(placeOf(variableOf(left), places))
    return operator === '!==' ? isThere : not(isThere)
  }
  if (isCondition(left, places) || isCondition(right, places)) {
    const [a, b] = [conditionCode(left, places), conditionCode(right, places)]
    const same = b === 'true' ? a : b === 'false' ? not(a) : `${group(a)} === ${group(b)}`
    return operator === '===' ? same : not(same)
  }
  return `${operand(left, places)} ${operator} ${operand(right, places)}`
}

const operand = (logic: Json | undefined, places: Places): string => valueCode(logic ?? null, places)

function placeOf(name: Json | undefined, places: Places): Place {
  const place = typeof name === 'string' ? places(name) : undefined
  if (!place) throw new TypeError(`the plan reads the unknown name ${JSON.stringify(name)}`)
  return place
}

function parts(logic: Json): readonly [operator: string, args: readonly Json[]] {
  const operation = operationOf(logic)
  if (!operation) throw new TypeError(`the plan has ${JSON.stringify(logic)} where an expression is expected`)
  return [operation.operator, operation.args]
}
