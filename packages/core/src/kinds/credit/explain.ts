import { defineExplainer } from '../../explain/explainer.ts'
import type { CreditStep } from './schema.ts'

export const creditExplainer = defineExplainer<CreditStep>({
  uses: (step) => [step.over],
  explain(step, facts) {
    const [counted, sum] = [facts.part('counted'), step.cap === undefined ? facts.ownValue : facts.part('before-cap')]
    if (!sum || !facts.ownValue) return { sentences: [] }
    // Nothing is said of a list that is not there: what counts instead is said with the policy.
    if (facts.part(`zero-${step.over}`)) return { sentences: [] }
    const total = facts.number(sum.text)
    const cap = step.cap === undefined ? undefined : facts.amount(step.cap)
    const isCapped = cap !== undefined && total !== facts.own
    const count = Number(counted?.text ?? 0)
    return {
      sentences: [
        facts.words.credit({
          label: facts.ownLabel,
          list: facts.label(step.over),
          result: facts.own,
          counted: count,
          given: facts.items(step.over).length,
          isConditional: step.when !== undefined,
          total,
          ...(isCapped || cap === undefined ? {} : { cap }),
        }),
        ...(isCapped ? [facts.words.bounded({ value: total, bound: cap, result: facts.own })] : []),
      ],
    }
  },
})
