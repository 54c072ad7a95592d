import { defineExplainer } from '../../explain/explainer.ts'
import { variablesIn } from '../../logic/variables.ts'
import { formulaText } from './formula-text.ts'
import type { LogicStep } from './schema.ts'
import { sumFigure } from './sum-figure.ts'
import { takenBranch } from './taken-branch.ts'

export const logicExplainer = defineExplainer<LogicStep>({
  uses: (step) => variablesIn(step.logic),
  explain({ id, logic }, facts) {
    const { ownLabel: label, own: result, ownValue } = facts
    const taken = takenBranch(logic, facts)
    const figure = sumFigure(taken.logic, facts)
    // 109 and 109,00 are one number: there is nothing to reckon.
    const isOwn = typeof taken.logic === 'number' && ownValue?.type === 'number' && ownValue.number === taken.logic
    const formula = isOwn ? result : formulaText(taken.logic, facts, (each) => facts.written(id, each))
    const because = [...new Set(taken.because.map((each) => formulaText(each, facts)))]
    return {
      sentences: ownValue
        ? [facts.words.formula({ label, result, formula, because, isNumber: ownValue.type === 'number' })]
        : [],
      ...(figure ? { figure } : {}),
    }
  },
})
