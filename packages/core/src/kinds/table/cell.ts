import { multiply, parseExact, rational, type Rational } from '../../exact/rational.ts'
import { issue } from '../../issues/issue.ts'
import type { Path } from '../../issues/path.ts'
import { levelConstant, writtenConstant } from '../../logic/constants.ts'
import type { LogicScope, SettingConstant } from '../../logic/scope.ts'
import { typeName } from '../../logic/typed-logic.ts'
import type { ValueType } from '../../plan/value-type.ts'
import type { Domain } from './domain.ts'
import type { Cell } from './schema.ts'

/** Where a cell stands among the values of a domain, exactly; undefined after the issue has been reported. */
export function cellPoint(cell: Cell, { type, texts }: Domain, path: Path, scope: LogicScope): Rational | undefined {
  if (type.is === 'text' && typeof cell === 'string') return rational(BigInt(texts.indexOf(cell)))
  if (type.is === 'number') {
    const value = exactCell(cell, path, scope)
    return value && multiply(value, rational(BigInt(type.den)))
  }
  const point = constantCell(cell, type, path, scope)
  return point === undefined ? undefined : rational(BigInt(Number(point)))
}

/** A cell that must be a number; the issue is reported where it is none. */
export function exactCell(cell: Cell, path: Path, scope: LogicScope): Rational | undefined {
  const constant = typeof cell === 'object' ? scope.setting(cell.setting, [...path, 'setting']) : undefined
  if (typeof cell === 'object' && !constant) return undefined
  if (constant?.is === 'number') return constant.value
  if (constant || typeof cell === 'boolean' || typeof cell === 'object') {
    scope.report(
      issue('wrong_value_type', path, { expected: 'number', received: constant ? settingType(constant) : 'boolean' }),
    )
    return undefined
  }
  const value = parseExact(cell)
  if (!value) scope.report(issue('wrong_form', path, { form: 'exact', received: String(cell) }))
  return value
}

/** A cell of any other type: a rank, a day or a boolean. */
export function constantCell(cell: Cell, type: ValueType, path: Path, scope: LogicScope): number | boolean | undefined {
  const refuse = (received: string): undefined => {
    scope.report(issue('wrong_value_type', path, { expected: typeName(type), received }))
    return undefined
  }
  if (typeof cell !== 'object') {
    const typed = writtenConstant(cell, type, path, scope)
    if (!typed) return undefined
    return typed.type.is === type.is ? (typed.logic as number | boolean) : refuse(typed.type.is)
  }
  const constant = scope.setting(cell.setting, [...path, 'setting'])
  if (!constant) return undefined
  if (constant.is === 'boolean' && type.is === 'boolean') return constant.value
  if (constant.is !== 'level' || type.is !== 'level' || constant.scale !== type.scale)
    return refuse(settingType(constant))
  return levelConstant(constant.value, type.scale, path, scope)?.logic as number | undefined
}

const settingType = (constant: SettingConstant): string =>
  constant.is === 'level' ? `level:${constant.scale}` : constant.is

/** How an issue shows a cell. */
export const cellText = (cell: Cell): string => (typeof cell === 'object' ? cell.setting : String(cell))
