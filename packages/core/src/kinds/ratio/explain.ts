import { defineExplainer } from '../../explain/explainer.ts'
import type { Facts } from '../../explain/facts.ts'
import type { RatioStep } from './schema.ts'

export const ratioExplainer = defineExplainer<RatioStep>({
  uses: (step) =>
    typeof step.target === 'string' ? [step.actual, step.target] : [step.actual, step.target.low, step.target.high],
  explain(step, facts) {
    const target =
      typeof step.target === 'string'
        ? facts.value(step.target)
        : `${facts.value(step.target.low)}–${facts.value(step.target.high)}`
    const raw = facts.part('raw')
    if (!raw || !facts.ownValue) return { sentences: [] }
    const value = facts.number(raw.text)
    const isCapped = raw.text !== facts.ownValue.text
    const bound =
      raw.type === 'number' && facts.ownValue.type === 'number' && raw.number > facts.ownValue.number
        ? step.cap
        : step.atLeast
    return {
      sentences: [
        quotient(step, facts, value) ??
          facts.words.ratio({
            label: facts.ownLabel,
            result: value,
            direction: step.direction,
            actualLabel: facts.label(step.actual),
            actual: facts.value(step.actual),
            target,
          }),
        ...(isCapped && bound !== undefined
          ? [facts.words.bounded({ value, bound: facts.amount(bound), result: facts.own })]
          : []),
      ],
    }
  },
})

/** A mean or a share is no percentage of a target: what is divided by what. */
function quotient({ actual, target, direction, per }: RatioStep, facts: Facts, result: string): string | undefined {
  if (per === undefined || typeof target !== 'string' || direction !== 'higher') return undefined
  const named = (name: string): string =>
    facts.words.named({ label: facts.label(name), value: facts.value(name), isNumber: true })
  const factor = facts.amountText(per) === '1' ? '' : `${facts.amount(per)} × `
  const formula = `${factor}${named(actual)} ÷ ${named(target)}`
  return facts.words.formula({ label: facts.ownLabel, result, formula, because: [], isNumber: true })
}
