import { defineExplainer } from '../../explain/explainer.ts'
import type { MatrixStep } from './schema.ts'

export const matrixExplainer = defineExplainer<MatrixStep>({
  uses: (step) => [step.rows, step.columns],
  explain(step, facts) {
    const [row, column] = [facts.rank(step.rows), facts.rank(step.columns)]
    const meets = row !== undefined && column !== undefined
    return {
      sentences: meets
        ? [
            facts.words.meetIn({
              label: facts.ownLabel,
              result: facts.own,
              row: facts.label(step.rows),
              rowLevel: facts.value(step.rows),
              column: facts.label(step.columns),
              columnLevel: facts.value(step.columns),
            }),
          ]
        : [],
      figure: {
        type: 'matrix',
        rowTitle: facts.label(step.rows),
        columnTitle: facts.label(step.columns),
        rows: facts.levels(step.rows),
        columns: facts.levels(step.columns),
        cells: step.cells.map((cells) => cells.map((level) => facts.level(step.scale, level))),
        levels: step.cells,
        ...(meets ? { selected: { row, column } } : {}),
      },
    }
  },
})
