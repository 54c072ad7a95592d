import { parseExact, type Rational } from '../exact/rational.ts'
import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { ValueType } from '../plan/value-type.ts'
import { levelIds } from '../rule-set/level-id.ts'
import { dayNumber } from '../scoring/day.ts'
import type { LogicScope } from './scope.ts'
import { booleanType, numberType, type NumberLogic, type TypedLogic } from './typed-logic.ts'

/** A number known at compile time. */
export function numberConstant(value: Rational, path: Path, scope: LogicScope): NumberLogic | undefined {
  const type = numberType(value.den, value.num, value.num)
  if (type) return { logic: Number(value.num), type, guard: true }
  scope.report(issue('not_exact', path, { limit: '9007199254740991' }))
  return undefined
}

export const booleanConstant = (value: boolean): TypedLogic => ({ logic: value, type: booleanType, guard: true })

/** A constant as it is written in an expression. A text takes its meaning from the type it stands beside. */
export function writtenConstant(
  value: string | number | boolean,
  expected: ValueType | undefined,
  path: Path,
  scope: LogicScope,
): TypedLogic | undefined {
  if (typeof value === 'boolean') return booleanConstant(value)
  if (typeof value === 'number') {
    const exact = parseExact(value)
    if (exact) return numberConstant(exact, path, scope)
    scope.report(issue('wrong_form', path, { form: 'exact', received: String(value) }))
    return undefined
  }
  switch (expected?.is) {
    case 'level':
      return levelConstant(value, expected.scale, path, scope)
    case 'choice': {
      const rank = expected.choices.indexOf(value)
      if (rank >= 0) return { logic: rank, type: expected, guard: true }
      scope.report(
        issue('not_one_of', path, {
          received: value,
          allowed: expected.choices,
          ...suggestion(value, expected.choices),
        }),
      )
      return undefined
    }
    case 'date': {
      const day = dayNumber(value)
      if (day !== undefined) return { logic: day, type: { is: 'date', first: day, last: day }, guard: true }
      scope.report(issue('not_a_day', path, { received: value }))
      return undefined
    }
    case 'text':
      return { logic: value, type: { is: 'text', maxLength: value.length }, guard: true }
    default:
      scope.report(issue('wrong_value_type', path, { expected: expected?.is ?? 'number', received: 'text' }))
      return undefined
  }
}

/** The rank of a level of the named scale. */
export function levelConstant(level: string, scaleName: string, path: Path, scope: LogicScope): TypedLogic | undefined {
  const scale = scope.scale(scaleName)
  if (!scale) return undefined
  const levels = levelIds(scale)
  const rank = levels.indexOf(level)
  if (rank >= 0) return { logic: rank, type: { is: 'level', scale: scaleName, size: levels.length }, guard: true }
  scope.report(issue('unknown_level', path, { level, scale: scaleName, allowed: levels, ...suggestion(level, levels) }))
  return undefined
}
