import { defineExplainer } from '../../explain/explainer.ts'
import { variablesIn } from '../../logic/variables.ts'
import { formulaText } from './formula-text.ts'
import type { LogicStep } from './schema.ts'
import { sumFigure } from './sum-figure.ts'

export const logicExplainer = defineExplainer<LogicStep>({
  uses: (step) => variablesIn(step.logic),
  explain({ logic }, facts) {
    const figure = sumFigure(logic, facts)
    const { ownLabel: label, own: result } = facts
    return {
      sentences: facts.ownValue ? [facts.words.formula({ label, result, formula: formulaText(logic, facts) })] : [],
      ...(figure ? { figure } : {}),
    }
  },
})
