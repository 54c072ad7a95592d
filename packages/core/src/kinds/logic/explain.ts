import { defineExplainer } from '../../explain/explainer.ts'
import { variablesIn } from '../../logic/variables.ts'
import { formulaText } from './formula-text.ts'
import type { LogicStep } from './schema.ts'
import { sumFigure } from './sum-figure.ts'

export const logicExplainer = defineExplainer<LogicStep>({
  uses: (step) => variablesIn(step.logic),
  explain({ id, logic }, facts) {
    const figure = sumFigure(logic, facts)
    const { ownLabel: label, own: result, ownValue } = facts
    const formula = formulaText(logic, facts, (each) => facts.written(id, each))
    return {
      sentences: ownValue
        ? [facts.words.formula({ label, result, formula, isNumber: ownValue.type === 'number' })]
        : [],
      ...(figure ? { figure } : {}),
    }
  },
})
