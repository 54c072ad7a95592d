import { defineExplainer, type KindExplanation } from '../../explain/explainer.ts'
import type { Figure } from '../../explain/explanation.ts'
import type { Facts } from '../../explain/facts.ts'
import type { Cell, Condition, Range, TableStep } from './schema.ts'

/** A longer table is not drawn whole; only the row that applied is shown. */
const mostRows = 100

export const tableExplainer = defineExplainer<TableStep>({
  uses: (step) => step.inputs,
  explain(step, facts): KindExplanation {
    const part = facts.part('row')
    const row = part?.type === 'number' ? part.number : undefined
    const figure = tableFigure(step, row, facts)
    if (!facts.ownValue || row === undefined) {
      // Where an input does not apply there is nothing to fit: the step is not for this subject, and that is said.
      const noneFits = row === step.rows.length && step.inputs.every((name) => facts.valueOf(name))
      return { sentences: [], figure, ...(noneFits ? { absence: [facts.words.noRow] } : {}) }
    }
    const [label, result] = [facts.ownLabel, facts.own]
    const when = step.rows[row]?.when
    if (!when) return { sentences: [facts.words.noOtherRow({ label, result })], figure }
    const reasons = step.inputs.flatMap((name, index) => {
      const condition = when[index] ?? '-'
      if (condition === '-') return []
      return [{ label: facts.label(name), value: facts.value(name), condition: conditionText(condition, name, facts) }]
    })
    return { sentences: [facts.words.rowApplies({ label, result, row: rowLabel(row, facts), reasons })], figure }
  },
})

function tableFigure(step: TableStep, row: number | undefined, facts: Facts): Figure {
  const rows = step.rows.map(({ when, then }, index) => ({
    label: rowLabel(index, facts),
    cells: [
      ...step.inputs.map((name, input) => conditionText(when[input] ?? '-', name, facts)),
      cellText(then, step.id, facts),
    ],
  }))
  if (step.otherwise !== undefined)
    rows.push({
      label: facts.words.allElse,
      cells: [...step.inputs.map(() => facts.words.anything), cellText(step.otherwise, step.id, facts)],
    })
  const applied = row === undefined ? undefined : rows[row]
  const isLong = rows.length > mostRows
  return {
    type: 'table',
    headings: [facts.words.row, ...step.inputs.map((name) => facts.label(name)), facts.ownLabel],
    rows: isLong ? (applied ? [applied] : []) : rows,
    ...(row === undefined || !applied ? {} : { selected: isLong ? 0 : row }),
  }
}

/** People count rows from 1. */
const rowLabel = (row: number, facts: Facts): string => facts.number(String(row + 1))

function conditionText(condition: Condition, name: string, facts: Facts): string {
  if (condition === '-') return facts.words.anything
  if (Array.isArray(condition)) return condition.map((each) => cellText(each, name, facts)).join(` ${facts.words.or} `)
  if (typeof condition !== 'object' || 'setting' in condition) return cellText(condition, name, facts)
  const ends = ['from', 'above', 'to', 'below'] as const
  const said = ends.flatMap((end) => {
    const cell: Range[typeof end] = condition[end]
    return cell === undefined ? [] : [facts.words[end]({ value: cellText(cell, name, facts) })]
  })
  return said.join(` ${facts.words.and} `)
}

const cellText = (cell: Cell, name: string, facts: Facts): string =>
  facts.written(name, typeof cell === 'object' ? facts.amountText(cell) : cell)
