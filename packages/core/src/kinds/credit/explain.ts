import { defineExplainer } from '../../explain/explainer.ts'
import type { CreditStep } from './schema.ts'

export const creditExplainer = defineExplainer<CreditStep>({
  uses: (step) => [step.over],
  explain(step, facts) {
    const [counted, sum] = [facts.part('counted'), facts.part('before-cap')]
    if (!sum || !facts.ownValue) return { sentences: [] }
    const total = facts.number(sum.text)
    return {
      sentences: [
        facts.words.credit({
          label: facts.ownLabel,
          list: facts.label(step.over),
          counted: facts.number(counted?.text ?? '0'),
          given: facts.number(String(facts.items(step.over).length)),
          total,
          cap: facts.amount(step.cap),
        }),
        ...(total === facts.own
          ? []
          : [facts.words.bounded({ value: total, bound: facts.amount(step.cap), result: facts.own })]),
      ],
    }
  },
})
