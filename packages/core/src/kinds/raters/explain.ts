import { defineExplainer, type KindExplanation } from '../../explain/explainer.ts'
import type { Facts } from '../../explain/facts.ts'
import { explainWeightedSum, type WeightedEntry } from '../weighted-rows.ts'
import type { RatersStep } from './schema.ts'

export const ratersExplainer = defineExplainer<RatersStep>({
  uses: (step) => [step.over],
  /** The reasons speak of groups and never of the list; a group that is too small is named and no more. */
  canTell: ({ id, groups }, isHidden) =>
    !isHidden(`${id}:share`) &&
    groups.every(
      ({ relation }) =>
        !isHidden(`${id}:applies-${relation}`) &&
        (isHidden(`${id}:count-${relation}`) || !isHidden(`${id}:mean-${relation}`)),
    ),
  explain(step, facts): KindExplanation {
    const explained = explainWeightedSum(
      step.groups.map((group) => entryOf(step, group, facts)),
      step.round,
      facts,
    )
    const absence = step.groups.flatMap((group) =>
      isShort(group, facts)
        ? [facts.words.tooFewRaters({ label: labelOf(step, group, facts), minimum: minimumOf(group, facts) })]
        : [],
    )
    return { ...explained, absence }
  },
})

type Group = RatersStep['groups'][number]

const labelOf = (step: RatersStep, { relation }: Group, facts: Facts): string =>
  facts.choice(step.over, relation, step.relation)

/** Of a group below its minimum only the name is told: neither a value nor how many its raters are. */
function entryOf(step: RatersStep, group: Group, facts: Facts): WeightedEntry {
  const { relation, weight } = group
  const minimum = minimumOf(group, facts)
  const label = labelOf(step, group, facts)
  const mean = facts.part(`mean-${relation}`)
  if (facts.part(`applies-${relation}`)?.text === 'false')
    return { label, weight, value: null, status: 'not-applicable', leftOut: facts.words.notApplicable }
  if (!mean)
    return {
      label,
      weight,
      value: null,
      status: 'missing',
      ...(isShort(group, facts) ? { note: facts.words.atLeastRaters({ minimum }) } : {}),
      leftOut: (left) => facts.words.tooFewRaters({ ...left, minimum }),
    }
  const count = facts.number(facts.part(`count-${relation}`)?.text ?? '0')
  return {
    label,
    weight,
    value: mean,
    status: 'counted',
    note: facts.words.raters({ count }),
    leftOut: facts.words.notApplicable,
  }
}

const minimumOf = ({ minimum = 1 }: Group, facts: Facts): number => Number(facts.amountText(minimum))

function isShort(group: Group, facts: Facts): boolean {
  const { relation } = group
  const count = facts.part(`count-${relation}`)
  return (
    facts.part(`applies-${relation}`)?.text !== 'false' &&
    count?.type === 'number' &&
    count.number < minimumOf(group, facts)
  )
}
