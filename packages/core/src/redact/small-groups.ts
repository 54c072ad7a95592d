import type { Result } from '../scoring/result.ts'
import type { Rules } from './shown-to.ts'

/**
 * The parts of steps that speak of so few raters that each could be recognised: the count and the mean of every group
 * below its minimum.
 */
export function smallGroups({ ruleSet, plan }: Rules, result: Result): readonly string[] {
  const ids = plan.steps.map(({ id }) => id)
  return ruleSet.steps.flatMap((step) => {
    if (step.kind !== 'raters') return []
    const parts = result.steps.find(({ id }) => id === step.id)?.parts ?? {}
    return step.groups.flatMap(({ relation, minimum = 1 }) => {
      const count = parts[`count-${relation}`]
      const isSmall = count?.type !== 'number' || count.number < minimum
      return isSmall ? ids.filter((id) => id.startsWith(`${step.id}:`) && id.endsWith(`-${relation}`)) : []
    })
  })
}
