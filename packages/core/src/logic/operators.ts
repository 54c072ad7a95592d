import type { RefusedReason } from '../issues/issue.ts'

/** How many arguments an operator of the strict profile takes. */
export interface Arity {
  readonly atLeast: number
  readonly atMost: number
}

const exactly = (count: number): Arity => ({ atLeast: count, atMost: count })
const many = (atLeast: number): Arity => ({ atLeast, atMost: 1000 })

/** The operators of the strict profile, with the number of arguments each takes. A `Map`: no inherited names. */
export const operatorArity: ReadonlyMap<string, Arity> = new Map([
  ['var', exactly(1)],
  ['setting', exactly(1)],
  ['present', exactly(1)],
  ['+', many(2)],
  ['-', { atLeast: 1, atMost: 2 }],
  ['*', many(2)],
  ['quotient', exactly(2)],
  ['min', many(2)],
  ['max', many(2)],
  ['<', { atLeast: 2, atMost: 3 }],
  ['<=', { atLeast: 2, atMost: 3 }],
  ['>', exactly(2)],
  ['>=', exactly(2)],
  ['==', exactly(2)],
  ['!=', exactly(2)],
  ['in', exactly(2)],
  ['if', many(3)],
  ['and', many(1)],
  ['or', many(1)],
  ['!', exactly(1)],
])

/** Operators of JsonLogic that the strict profile refuses, with the reason. */
export const refusedOperators: ReadonlyMap<string, RefusedReason> = new Map<string, RefusedReason>([
  ['/', 'divide'],
  ['%', 'remainder'],
  ['===', 'loose'],
  ['!==', 'loose'],
  ['!!', 'truthy'],
  ['?:', 'truthy'],
  ['cat', 'text'],
  ['substr', 'text'],
  ['map', 'list'],
  ['filter', 'list'],
  ['reduce', 'list'],
  ['all', 'list'],
  ['some', 'list'],
  ['none', 'list'],
  ['merge', 'list'],
  ['missing', 'missing'],
  ['missing_some', 'missing'],
  ['log', 'log'],
  ['method', 'prototype'],
])
