import { defineExplainer } from '../../explain/explainer.ts'
import type { RoundStep } from './schema.ts'

export const roundExplainer = defineExplainer<RoundStep>({
  uses: (step) => [step.of],
  explain: ({ of, round }, facts) => ({
    sentences: [
      facts.words.isRounded({
        label: facts.ownLabel,
        result: facts.own,
        value: facts.value(of),
        digits: round.digits,
        mode: round.mode ?? 'half-up',
      }),
    ],
  }),
})
