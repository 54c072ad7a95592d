import { lcm } from '../exact/rational.ts'
import type { ValueType } from '../plan/value-type.ts'
import { canonicalJson, type Json } from '../text/canonical-json.ts'

/** JsonLogic over whole numbers with its type, and the condition under which it has a value. */
export interface TypedLogic {
  readonly logic: Json
  readonly type: ValueType
  readonly guard: Json
}

export type NumberType = Extract<ValueType, { is: 'number' }>
export interface NumberLogic extends TypedLogic {
  readonly type: NumberType
}

export const booleanType: ValueType = { is: 'boolean' }
export const isNumber = (typed: TypedLogic): typed is NumberLogic => typed.type.is === 'number'

/** A number type, or undefined where a numerator would leave the range in which doubles count every whole number. */
export function numberType(den: bigint, min: bigint, max: bigint): NumberType | undefined {
  const fits = [den, min, max].every(
    (each) => each <= BigInt(Number.MAX_SAFE_INTEGER) && each >= -BigInt(Number.MAX_SAFE_INTEGER),
  )
  return fits ? { is: 'number', den: Number(den), min: Number(min), max: Number(max) } : undefined
}

/**
 * The type of a sum that is built from left to right, from terms over `den`. Undefined where a term or a sum on the way
 * would not fit: what cancels out later may have been rounded by then.
 */
export function sumType(
  den: bigint,
  terms: readonly { readonly min: bigint; readonly max: bigint }[],
): NumberType | undefined {
  let type: NumberType | undefined = { is: 'number', den: 1, min: 0, max: 0 }
  for (const { min, max } of terms) {
    if (!type || !numberType(den, min, max)) return undefined
    type = numberType(den, BigInt(type.min) + min, BigInt(type.max) + max)
  }
  return type
}

/** All of `guards` hold; flat, each once, `true` dropped. */
export function allOf(guards: readonly Json[]): Json {
  const parts = new Map<string, Json>()
  for (const guard of guards.flatMap(conjuncts)) if (guard !== true) parts.set(canonicalJson(guard), guard)
  const [first, ...rest] = parts.values()
  if (first === undefined) return true
  return rest.length === 0 ? first : { and: [first, ...rest] }
}

function conjuncts(guard: Json): readonly Json[] {
  const parts = typeof guard === 'object' && guard !== null && 'and' in guard ? guard['and'] : undefined
  return Array.isArray(parts) ? (parts as readonly Json[]) : [guard]
}

export const isPresent = (name: string): Json => ({ '!==': [{ var: name }, null] })
export function choose(condition: Json, then: Json, otherwise: Json): Json {
  if (condition === true) return then
  const [c, t, o] = [condition, then, otherwise].map(canonicalJson)
  if (t === o) return then
  // Where the condition holds it is true, so `if c then c else true` is always true.
  if (t === c) return otherwise === true ? true : { if: [condition, true, otherwise] }
  return { if: [condition, then, otherwise] }
}

/** `logic * factor`, without the product where the factor is 1. */
export function times(logic: Json, factor: bigint): Json {
  if (factor === 1n) return logic
  if (typeof logic === 'number') return logic * Number(factor)
  return { '*': [logic, Number(factor)] }
}

/**
 * The same numbers over one denominator. Undefined where a numerator would not fit.
 */
export function align(
  terms: readonly NumberLogic[],
): { readonly den: bigint; readonly terms: readonly NumberLogic[] } | undefined {
  const den = terms.reduce((common, { type }) => lcm(common, BigInt(type.den)), 1n)
  const aligned: NumberLogic[] = []
  for (const term of terms) {
    const factor = den / BigInt(term.type.den)
    const type = numberType(den, BigInt(term.type.min) * factor, BigInt(term.type.max) * factor)
    if (!type) return undefined
    aligned.push({ ...term, logic: times(term.logic, factor), type })
  }
  return { den, terms: aligned }
}

/** How an issue names a type. */
export const typeName = (type: ValueType): string => (type.is === 'level' ? `level:${type.scale}` : type.is)
