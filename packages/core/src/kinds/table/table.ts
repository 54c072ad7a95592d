import type { Operand } from '../../compile/step-scope.ts'
import { issue } from '../../issues/issue.ts'
import type { Path } from '../../issues/path.ts'
import { allOf, booleanType, choose } from '../../logic/typed-logic.ts'
import type { ValueType } from '../../plan/value-type.ts'
import type { Json } from '../../text/canonical-json.ts'
import type { Box } from './boxes.ts'
import { conditionSet, textsIn } from './condition.ts'
import { domainOf } from './domain.ts'
import { tableExplainer } from './explain.ts'
import { proveTable } from './prove.ts'
import { readResults } from './results.ts'
import { rowForm, type TableInput } from './row-logic.ts'
import { schema, type TableStep } from './schema.ts'
import { defineKind } from '../kind.ts'
import type { Lowered } from '../lowered.ts'

type Scope = Parameters<typeof tableKind.lower>[1]

/** Rows of conditions on named values, and what follows: a decision table with a declared hit policy. */
export const tableKind = defineKind({
  kind: 'table' as const,
  schema,
  policies: ['zero', 'neutral', 'carry'],
  lower(step, scope): Lowered | undefined {
    const inputs = readInputs(step, scope)
    const boxes = inputs && readRows(step, inputs, scope)
    const resultOf = readResults(step, scope)
    if (!inputs || !boxes || !resultOf) return undefined
    const domains = inputs.map(({ domain }) => domain)
    const { isComplete } = proveTable(step, boxes, domains, scope)
    const none = step.rows.length
    const row = scope.part('row', {
      form: rowForm(boxes, inputs, rowPaths(step, scope.path)),
      type: { is: 'number', den: 1, min: 0, max: none },
      guard: allOf(inputs.map(({ operand }) => isKnown(operand))),
    })
    const alwaysFits =
      step.otherwise !== undefined || (isComplete && inputs.every(({ operand }) => operand.applies === true))
    if (alwaysFits) return resultOf(row)
    // Where no row fits, the step is not for this person; what stands on it is told so.
    const fits = scope.part('fits', {
      form: { form: 'expr', value: { '<': [row.logic, none] } },
      type: booleanType,
      guard: row.guard,
    })
    return resultOf({ ...row, guard: allOf([row.guard, { '===': [fits.logic, true] }]) })
  },
  ...tableExplainer,
})

/** Where each row is written, then `otherwise`, if there is one. */
const rowPaths = (step: TableStep, path: Path): readonly (Path | undefined)[] => [
  ...step.rows.map((_, row) => [...path, 'rows', row]),
  step.otherwise === undefined ? undefined : [...path, 'otherwise'],
]

/** The value is there, or is known not to apply. */
const isKnown = ({ applies, guard }: Operand): Json =>
  applies === true ? guard : allOf([{ '!==': [applies, null] }, choose(applies, guard, true)])

function readInputs(step: TableStep, scope: Scope): readonly TableInput[] | undefined {
  const inputs = step.inputs.map((name, index): TableInput | undefined => {
    if (step.inputs.indexOf(name) < index) {
      scope.report(issue('duplicate_name', [...scope.path, 'inputs', index], { name, of: 'value' }))
      return undefined
    }
    const operand = scope.operand(name, ['inputs', index])
    if (!operand) return undefined
    const texts = textsIn(step.rows.map(({ when }) => when[index] ?? '-'))
    return {
      operand,
      domain: domainOf(name, operand.type, operand.applies !== true, texts, scaleOf(operand.type, scope)),
    }
  })
  return inputs.every((each) => each !== undefined) ? inputs : undefined
}

const scaleOf = (type: ValueType, scope: Scope) => (type.is === 'level' ? scope.scale(type.scale) : undefined)

/** For each row the combinations with which it fits. */
function readRows(step: TableStep, inputs: readonly TableInput[], scope: Scope): readonly Box[] | undefined {
  const boxes = step.rows.map(({ when }, row): Box | undefined => {
    const path = [...scope.path, 'rows', row, 'when']
    if (when.length !== inputs.length) {
      scope.report(issue('table_row_size', path, { expected: inputs.length, received: when.length }))
      return undefined
    }
    const sets = inputs.map(({ domain }, index) => conditionSet(when[index] ?? '-', domain, [...path, index], scope))
    return sets.every((each) => each !== undefined) ? sets : undefined
  })
  return boxes.every((each) => each !== undefined) ? boxes : undefined
}
