import { defineExplainer, type KindExplanation } from '../../explain/explainer.ts'
import type { SumRow } from '../../explain/explanation.ts'
import type { Facts } from '../../explain/facts.ts'
import { variablesIn } from '../../logic/variables.ts'
import type { Json } from '../../text/canonical-json.ts'
import { formulaText } from './formula-text.ts'
import type { LogicStep } from './schema.ts'

export const logicExplainer = defineExplainer<LogicStep>({
  uses: (step) => variablesIn(step.logic),
  explain(step, facts): KindExplanation {
    const formula = formulaText(step.logic, facts)
    const figure = sumFigure(step.logic, facts)
    return {
      sentences: facts.ownValue ? [facts.words.formula({ label: facts.ownLabel, result: facts.own, formula })] : [],
      ...(figure ? { figure } : {}),
    }
  },
})

/** A sum of named values, perhaps under a bound: the rows of a bill. */
function sumFigure(logic: Json, facts: Facts): KindExplanation['figure'] {
  const bounded = operatorOf(logic, 'min')
  const inner = bounded?.find((each) => operatorOf(each, '+'))
  const terms = operatorOf(inner ?? logic, '+')
  if (!terms || !facts.ownValue) return undefined
  const rows: SumRow[] = []
  let total = 0
  let digits = 0
  for (const term of terms) {
    const name = operatorOf(term, 'var')?.[0]
    const value = typeof name === 'string' ? facts.valueOf(name) : undefined
    if (typeof name !== 'string' || value?.type !== 'number' || value.text.includes('/')) return undefined
    digits = Math.max(digits, /\.(\d+)$/.exec(value.text)?.[1]?.length ?? 0)
    total += value.number
    rows.push({
      label: facts.label(name),
      value: facts.number(value.text),
      contribution: facts.number(value.text),
      status: 'counted',
    })
  }
  // Shown sums have few digits; what was computed exactly is the step's own value.
  const shown = facts.number(total.toFixed(digits))
  const bound = bounded?.find((each) => typeof each === 'number')
  const isBounded = shown !== facts.own && typeof bound === 'number'
  return {
    type: 'sum',
    rows,
    total: isBounded ? shown : facts.own,
    ...(isBounded
      ? { result: facts.own, resultNote: facts.words.highest({ value: facts.number(String(bound)) }) }
      : {}),
  }
}

function operatorOf(logic: Json, operator: string): readonly Json[] | undefined {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic) || !Object.hasOwn(logic, operator))
    return undefined
  const argument = (logic as Readonly<Record<string, Json>>)[operator] ?? null
  return Array.isArray(argument) ? (argument as readonly Json[]) : [argument]
}
