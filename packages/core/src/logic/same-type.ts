import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { ValueType } from '../plan/value-type.ts'
import { typeName } from './typed-logic.ts'

/**
 * Whether values of the two types can stand for each other. Levels and choices are ranks in a plan, so they must be of
 * one scale, or of the same choices in the same order.
 */
export const isSameType = (a: ValueType, b: ValueType): boolean =>
  typeName(a) === typeName(b) && (a.is !== 'choice' || b.is !== 'choice' || areSame(a.choices, b.choices))

/** Why a value of the one type cannot stand where the other is expected. */
export function typeMismatch(path: Path, expected: ValueType, received: ValueType): Issue {
  return expected.is === 'choice' && received.is === 'choice'
    ? issue('choices_differ', path, { expected: expected.choices, received: received.choices })
    : issue('wrong_value_type', path, { expected: typeName(expected), received: typeName(received) })
}

/** The type of what is a value of the one or of the other; both are the same type, apart from their bounds. */
export function eitherType(a: ValueType, b: ValueType): ValueType {
  if (a.is === 'number' && b.is === 'number') return { ...a, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) }
  if (a.is === 'date' && b.is === 'date')
    return { is: 'date', ...end('first', Math.min, a.first, b.first), ...end('last', Math.max, a.last, b.last) }
  if (a.is === 'text' && b.is === 'text') return { is: 'text', ...end('maxLength', Math.max, a.maxLength, b.maxLength) }
  return a
}

/** The farther of two ends; none where one of the two is open. */
const end = (key: string, farther: (a: number, b: number) => number, a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? {} : { [key]: farther(a, b) }

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index])
