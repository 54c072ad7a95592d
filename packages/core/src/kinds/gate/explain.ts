import { defineExplainer } from '../../explain/explainer.ts'
import type { GateStep } from './schema.ts'

export const gateExplainer = defineExplainer<GateStep>({
  uses: (step) => [step.of],
  explain(step, facts) {
    const scale = facts.scaleOf(step.of)
    const held = step.rules.flatMap((rule, index) => {
      if (facts.part(`rule-${index}`)?.text !== 'true') return []
      const reason = rule.label ? facts.text(rule.label) : facts.words.condition({ number: index + 1 })
      return [
        ...(rule.atMost === undefined ? [] : [facts.words.atMost({ reason, level: facts.level(scale, rule.atMost) })]),
        ...(rule.atLeast === undefined
          ? []
          : [facts.words.atLeast({ reason, level: facts.level(scale, rule.atLeast) })]),
      ]
    })
    const [before, after] = [facts.value(step.of), facts.own]
    return { sentences: [...held, facts.words.afterGate({ label: facts.ownLabel, before, after })] }
  },
})
