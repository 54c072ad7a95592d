import type { StepScope } from '../../compile/step-scope.ts'
import { lcm, parseExact, type Rational } from '../../exact/rational.ts'
import { issue } from '../../issues/issue.ts'
import type { Path } from '../../issues/path.ts'
import { booleanType, numberType, type TypedLogic } from '../../logic/typed-logic.ts'
import { levelIds } from '../../rule-set/level-id.ts'
import type { Json } from '../../text/canonical-json.ts'
import type { Lowered } from '../lowered.ts'
import { constantCell, exactCell } from './cell.ts'
import type { Cell, TableStep } from './schema.ts'

interface Result {
  readonly cell: Cell
  readonly path: Path
}

/** What follows from the number of the row that fits; undefined after the issues have been reported. */
export type ResultOf = (row: TypedLogic) => Lowered

/** The results of a table: one for each row, then that of `otherwise`, if there is one. */
export function readResults(step: TableStep, scope: StepScope): ResultOf | undefined {
  const results: Result[] = step.rows.map(({ then: cell }, row) => ({
    cell,
    path: [...scope.path, 'rows', row, 'then'],
  }))
  if (step.otherwise !== undefined) results.push({ cell: step.otherwise, path: [...scope.path, 'otherwise'] })
  if (step.scale !== undefined) return levels(results, step.scale, scope)
  const cells = results.map(({ cell }) => cell)
  if (cells.some(isLevelId)) {
    scope.report(issue('missing_key', scope.path, { key: 'scale' }))
    return undefined
  }
  const [first] = results
  const type = first && typeOf(first, scope)
  if (type === undefined) return undefined
  return type === 'boolean' ? booleans(results, scope) : numbers(results, scope)
}

/** All results are of the type of the first. */
function typeOf({ cell, path }: Result, scope: StepScope): string | undefined {
  return typeof cell === 'object' ? scope.setting(cell.setting, [...path, 'setting'])?.is : typeof cell
}

/** A text that is no number is a level, and its scale was forgotten. */
const isLevelId = (cell: Cell): boolean =>
  typeof cell === 'string' && parseExact(cell) === undefined && /^[a-z]/.test(cell)

function levels(results: readonly Result[], scaleName: string, scope: StepScope): ResultOf | undefined {
  const scale = scope.scale(scaleName)
  if (!scale) return undefined
  const type = { is: 'level', scale: scaleName, size: levelIds(scale).length } as const
  const ranks = results.map(({ cell, path }) => constantCell(cell, type, path, scope))
  if (!ranks.every((each) => each !== undefined)) return undefined
  return (row) => ({ form: lookUp(row, ranks.map(Number)), type, guard: row.guard })
}

function numbers(results: readonly Result[], scope: StepScope): ResultOf | undefined {
  const values = results.map(({ cell, path }) => exactCell(cell, path, scope))
  if (!values.every((each) => each !== undefined)) return undefined
  const den = values.reduce((common, value) => lcm(common, value.den), 1n)
  const numerators = values.map((value: Rational) => value.num * (den / value.den))
  const [least, greatest] = numerators.reduce<[bigint, bigint]>(
    ([low, high], each) => [each < low ? each : low, each > high ? each : high],
    [numerators[0] ?? 0n, numerators[0] ?? 0n],
  )
  const type = numberType(den, least, greatest)
  if (!type) {
    scope.report(issue('not_exact', [...scope.path, 'rows'], { limit: '9007199254740991' }))
    return undefined
  }
  return (row) => ({ form: lookUp(row, numerators.map(Number)), type, guard: row.guard })
}

function booleans(results: readonly Result[], scope: StepScope): ResultOf | undefined {
  const values = results.map(({ cell, path }) => constantCell(cell, booleanType, path, scope))
  if (!values.every((each) => each !== undefined)) return undefined
  const rows = values.flatMap((value, row) => (value === true ? [row] : []))
  return (row) => ({ form: { form: 'expr', value: isOneOf(row.logic, rows) }, type: booleanType, guard: row.guard })
}

const lookUp = ({ logic }: TypedLogic, table: readonly number[]) =>
  ({ form: 'pick', keys: [{ rank: logic, size: table.length }], table }) as const

function isOneOf(row: Json, [first, ...rest]: readonly number[]): Json {
  if (first === undefined) return false
  return rest.length === 0 ? { '===': [row, first] } : { in: [row, [first, ...rest]] }
}
