import { Fraction } from 'fraction.js'
import type { Json } from '@sasando/core'

import { absent, allThere, isAbsence, isAbsent, type Absent } from './absent.ts'
import { written } from './exact.ts'
import { fromText, isNumber, order, type Type, type Value } from './value.ts'

/** What a name means where an expression stands. */
export interface Named {
  readonly type: Type
  readonly value: Value | Absent
}

/** What a name has, before anything stands in for it. */
export interface Given {
  readonly value: Value | Absent
  /** Whether a value was given and refused: whether there is one cannot be told. */
  readonly isRefused: boolean
}

export interface Scope {
  named(name: string): Named
  given(name: string): Given
  setting(name: string): Named
}

/**
 * What an expression is worth, or why it is worth nothing: a value that it needs is not there. Read from left to right: what follows
 * a decisive part of `and` and `or` is not asked for, and `if` asks for the branch that it takes.
 */
export function evaluate(logic: Json, scope: Scope, expected?: Type): Value | Absent {
  if (typeof logic === 'number') return written(logic)
  if (typeof logic === 'boolean') return logic
  if (typeof logic === 'string') return fromText(logic, expected)
  const [operator, args] = parts(logic)
  switch (operator) {
    case 'var':
      return scope.named(nameIn(args)).value
    case 'present':
      return present(scope.given(nameIn(args)))
    case 'setting':
      return scope.setting(nameIn(args)).value
    case 'if':
      return choose(args, scope, expected ?? commonType(results(args), scope))
    case 'and':
    case 'or':
      return connect(args, scope, operator === 'or')
    case '!': {
      const value = truth(args[0] ?? null, scope)
      return isAbsent(value) ? value : !value
    }
    case 'in':
      return member(args, scope)
    case '+':
    case '-':
    case '*':
    case 'min':
    case 'max':
    case 'quotient':
      return compute(operator, args, scope)
    default:
      return compare(operator, args, scope)
  }
}

/** A condition: true or false, or why it cannot be told. */
export function truth(logic: Json, scope: Scope): boolean | Absent {
  const value = evaluate(logic, scope)
  if (!isAbsent(value) && typeof value !== 'boolean') throw new TypeError('a condition is true or false')
  return value
}

/** The type of an expression, known without any record. */
export function typeOf(logic: Json, scope: Scope): Type {
  if (typeof logic === 'number') return { is: 'number' }
  if (typeof logic === 'boolean') return { is: 'boolean' }
  if (typeof logic === 'string') return { is: 'text' }
  const [operator, args] = parts(logic)
  if (operator === 'var') return scope.named(nameIn(args)).type
  if (operator === 'setting') return scope.setting(nameIn(args)).type
  if (operator === 'if') return commonType(results(args), scope) ?? { is: 'text' }
  return { is: ['+', '-', '*', 'min', 'max', 'quotient'].includes(operator) ? 'number' : 'boolean' }
}

/** What an expression asks for by name, wherever: the value, or only whether there is one. */
export function asks(logic: Json): readonly Asked[] {
  if (typeof logic !== 'object' || logic === null) return []
  if (Array.isArray(logic)) return (logic as readonly Json[]).flatMap(asks)
  const [operator, args] = parts(logic)
  if (operator === 'setting') return []
  return operator === 'var' || operator === 'present' ? [{ operator, name: nameIn(args) }] : args.flatMap(asks)
}

/** How an expression asks for a name. */
export interface Asked {
  readonly operator: 'var' | 'present'
  readonly name: string
}

function parts(logic: Json): readonly [string, readonly Json[]] {
  const [[operator, argument] = ['', null], ...more] = Object.entries(logic as Readonly<Record<string, Json>>)
  if (more.length > 0) throw new TypeError('an expression has one operator')
  return [operator, Array.isArray(argument) ? (argument as readonly Json[]) : [argument]]
}

function nameIn([name = null]: readonly Json[]): string {
  if (typeof name === 'string') return name
  const [operator, args] = parts(name)
  if (operator !== 'var') throw new TypeError('a name is a text')
  return nameIn(args)
}

/** The type of the first that is not written as a text: the others take their meaning from it. */
function commonType(logics: readonly Json[], scope: Scope): Type | undefined {
  const anchor = logics.find((each) => typeof each !== 'string')
  return anchor === undefined ? undefined : typeOf(anchor, scope)
}

const results = (args: readonly Json[]): readonly Json[] =>
  args.filter((_, index) => index % 2 === 1 || index === args.length - 1)

function choose(args: readonly Json[], scope: Scope, type: Type | undefined): Value | Absent {
  const [condition = null, then = null, ...rest] = args
  if (args.length === 1) return evaluate(condition, scope, type)
  const holds = truth(condition, scope)
  // Which branch is taken cannot be told; it may not matter, where no branch is for this person.
  if (isAbsent(holds)) return isForNobody([then, ...rest], scope, type) ? absent('unknown') : holds
  return holds ? evaluate(then, scope, type) : choose(rest, scope, type)
}

/** Whether no branch is for this person, so that it does not matter which one is taken. */
function isForNobody(args: readonly Json[], scope: Scope, type: Type | undefined): boolean {
  const branches = [args[0] ?? null, ...results(args.slice(1))].map((each) => evaluate(each, scope, type))
  return branches.every((each) => isAbsent(each) && each.absent === 'not-applicable')
}

/** Whether there is a value. It cannot be told where it was refused, nor where nobody knows whether it is for this person. */
export function present({ value, isRefused }: Given): boolean | Absent {
  if (!isAbsent(value)) return true
  if (value.absent === 'not-applicable') return false
  return isRefused || value.absent === 'unknown' ? value : false
}

function connect(args: readonly Json[], scope: Scope, decisive: boolean): boolean | Absent {
  for (const each of args) {
    const value = truth(each, scope)
    if (isAbsent(value) || value === decisive) return value
  }
  return !decisive
}

function values(args: readonly Json[], scope: Scope): readonly Value[] | Absent {
  const type = commonType(args, scope)
  return allThere(args.map((each) => evaluate(each, scope, type)))
}

function compare(operator: string, args: readonly Json[], scope: Scope): boolean | Absent {
  const found = values(args, scope)
  if (isAbsence(found)) return found
  const test = {
    '==': (sign: number) => sign === 0,
    '!=': (sign: number) => sign !== 0,
    '<': (sign: number) => sign < 0,
    '<=': (sign: number) => sign <= 0,
    '>': (sign: number) => sign > 0,
    '>=': (sign: number) => sign >= 0,
  }[operator]
  if (!test) throw new TypeError(`the format has no operator "${operator}"`)
  return found.slice(1).every((each, index) => test(order(found[index] ?? each, each)))
}

function member([needle = null, list = null]: readonly Json[], scope: Scope): boolean | Absent {
  const found = values([needle, ...(list as readonly Json[])], scope)
  if (isAbsence(found)) return found
  const [first, ...rest] = found
  return first !== undefined && rest.some((each) => order(first, each) === 0)
}

function compute(operator: string, args: readonly Json[], scope: Scope): Fraction | Absent {
  const found = values(args, scope)
  if (isAbsence(found)) return found
  const numbers = found.map((each) => {
    if (!isNumber(each)) throw new TypeError('arithmetic is for numbers')
    return each
  })
  const [first = new Fraction(0), ...rest] = numbers
  if (operator === '-' && rest.length === 0) return first.neg()
  return rest.reduce((a, b) => {
    switch (operator) {
      case '+':
        return a.add(b)
      case '-':
        return a.sub(b)
      case '*':
        return a.mul(b)
      case 'quotient':
        return a.div(b)
      case 'min':
        return a.compare(b) <= 0 ? a : b
      default:
        return a.compare(b) >= 0 ? a : b
    }
  }, first)
}
