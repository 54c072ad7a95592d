import type { Step } from '@sasando/core'

import { absent, allThere, isAbsence, isAbsent, type Absent } from '../absent.ts'
import { evaluate } from '../expression.ts'
import { levelsOf } from '../read-record.ts'
import { written } from '../exact.ts'
import type { Found, StepContext } from '../step-context.ts'
import { fromText, order, type Type, type Value } from '../value.ts'

type TableStep = Extract<Step, { kind: 'table' }>
type Condition = TableStep['rows'][number]['when'][number]
type Cell = TableStep['rows'][number]['then']

/** What follows from the first row that fits. Every input that is for this person must be there, asked for or not. */
export function judgeTable(step: TableStep, context: StepContext): Found {
  const values = step.inputs.map((name) => context.worth(name))
  const needed = allThere(values.filter((each) => !isAbsent(each) || each.absent !== 'not-applicable'))
  // Without `otherwise` it depends on the row whether the table is for this person, and the row cannot be told.
  if (isAbsence(needed)) return { value: step.otherwise === undefined ? absent('unknown') : needed }
  const types = step.inputs.map((name) => context.cell(name).type)
  const row = step.rows.find(({ when }) =>
    when.every((condition, index) => {
      const [value, type] = [values[index], types[index]]
      return value !== undefined && type !== undefined && fits(condition, value, type, context)
    }),
  )
  const follows = row ? row.then : step.otherwise
  if (follows === undefined) return { value: absent(values.some(isAbsent) ? 'not-applicable' : 'missing') }
  const type: Type =
    step.scale === undefined ? { is: 'number' } : { is: 'level', levels: levelsOf(context.ruleSet, step.scale) }
  return { value: meaning(follows, type, context) }
}

/** What is not for this person fits nothing but `"-"`. */
function fits(condition: Condition, value: Value | Absent, type: Type, context: StepContext): boolean {
  if (condition === '-') return true
  if (isAbsent(value)) return false
  const compare = (cell: Cell): number => order(value, meaning(cell, type, context))
  if (Array.isArray(condition)) return condition.some((each) => compare(each) === 0)
  if (typeof condition !== 'object' || 'setting' in condition) return compare(condition) === 0
  const { from, above, to, below } = condition
  return (
    (from === undefined || compare(from) >= 0) &&
    (above === undefined || compare(above) > 0) &&
    (to === undefined || compare(to) <= 0) &&
    (below === undefined || compare(below) < 0)
  )
}

function meaning(cell: Cell, type: Type, context: StepContext): Value {
  if (typeof cell === 'boolean') return cell
  if (typeof cell !== 'object') return type.is === 'number' ? written(cell) : fromText(String(cell), type)
  const value = evaluate(cell, context.scope)
  if (isAbsent(value)) throw new TypeError('a setting has a value')
  return value
}
