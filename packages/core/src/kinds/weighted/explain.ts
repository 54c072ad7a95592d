import { defineExplainer } from '../../explain/explainer.ts'
import type { Facts } from '../../explain/facts.ts'
import { explainWeightedSum, type WeightedEntry } from '../weighted-rows.ts'
import type { WeightedStep } from './schema.ts'

export const weightedExplainer = defineExplainer<WeightedStep>({
  uses: (step) => step.of.map((each) => each.step),
  explain: (step, facts) =>
    explainWeightedSum(
      step.of.map((each, index) => entryOf(each, index, facts)),
      step.round,
      facts,
    ),
})

function entryOf({ step, weight }: WeightedStep['of'][number], index: number, facts: Facts): WeightedEntry {
  const value =
    facts.part(`zero-${step}`) ?? facts.part(`neutral-${step}`) ?? facts.part(`carry-${step}`) ?? facts.valueOf(step)
  const isLeftOut = facts.part(`redistribute-${step}`)?.text === 'true'
  const isExcused = facts.part(`applies-${index}`)?.text === 'false' || !facts.isFor(step)
  const status = isExcused ? 'not-applicable' : isLeftOut || !value ? 'missing' : 'counted'
  const leftOut = status === 'missing' ? facts.words.leftOut : facts.words.notApplicable
  return { label: facts.label(step), weight, value, status, leftOut }
}
