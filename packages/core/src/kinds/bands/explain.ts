import { defineExplainer } from '../../explain/explainer.ts'
import type { BandsStep } from './schema.ts'

export const bandsExplainer = defineExplainer<BandsStep>({
  uses: (step) => [step.of],
  explain(step, facts) {
    const bands = step.bands.map(({ level, from, above }) => ({
      label: facts.level(step.scale, level),
      isReached: level === facts.ownValue?.text,
      ...(from !== undefined ? { from: facts.words.from({ value: facts.amount(from) }) } : {}),
      ...(from === undefined && above !== undefined ? { from: facts.words.above({ value: facts.amount(above) }) } : {}),
    }))
    const reached = bands.find((each) => each.isReached)
    return {
      sentences: reached
        ? [
            facts.words.fallsInto({
              label: facts.ownLabel,
              result: reached.label,
              of: facts.label(step.of),
              value: facts.value(step.of),
              from: reached.from,
            }),
          ]
        : [],
      figure: { type: 'bands', bands },
    }
  },
})
