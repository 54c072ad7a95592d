import { levelOperand } from '../../compile/step-scope.ts'
import { issue } from '../../issues/issue.ts'
import type { Path } from '../../issues/path.ts'
import { levelConstant } from '../../logic/constants.ts'
import { allOf } from '../../logic/typed-logic.ts'
import { writtenAt } from '../../plan/written-at.ts'
import { levelIds } from '../../rule-set/level-id.ts'
import { matrixExplainer } from './explain.ts'
import { schema } from './schema.ts'
import { defineKind } from '../kind.ts'

/** Two levels meet in a cell that names a level: a decision table of two ratings, such as the performance quadrant. */
export const matrixKind = defineKind({
  kind: 'matrix' as const,
  schema,
  policies: ['neutral', 'carry'],
  lower(step, scope) {
    const rows = levelOperand(step.rows, ['rows'], scope)
    const columns = levelOperand(step.columns, ['columns'], scope)
    const scale = scope.scale(step.scale)
    if (!rows || !columns || !scale) return undefined

    const table: number[] = []
    const cellPaths: Path[] = []
    let isWhole = true
    const wrongSize = (
      what: 'rows' | 'columns',
      expected: number,
      received: number,
      at: readonly (string | number)[],
    ): void => {
      scope.report(issue('matrix_size', [...scope.path, 'cells', ...at], { what, expected, received }))
      isWhole = false
    }
    if (step.cells.length !== rows.type.size) wrongSize('rows', rows.type.size, step.cells.length, [])
    for (const [row, cells] of step.cells.entries()) {
      if (cells.length !== columns.type.size) wrongSize('columns', columns.type.size, cells.length, [row])
      for (const [column, level] of cells.entries()) {
        const path = [...scope.path, 'cells', row, column]
        const rank = levelConstant(level, step.scale, path, scope)
        cellPaths.push(path)
        if (rank) table.push(rank.logic as number)
        else isWhole = false
      }
    }
    if (!isWhole) return undefined
    return {
      form: {
        form: 'pick',
        keys: [
          { rank: rows.logic, size: rows.type.size },
          { rank: columns.logic, size: columns.type.size },
        ],
        table: writtenAt(table, ...cellPaths),
      },
      type: { is: 'level', scale: step.scale, size: levelIds(scale).length },
      guard: allOf([rows.guard, columns.guard]),
    }
  },
  ...matrixExplainer,
})
