import type { RatersStep } from '../kinds/raters/schema.ts'
import { settingOn } from '../rule-set/setting-on.ts'
import type { Result } from '../scoring/result.ts'
import type { Rules } from './shown-to.ts'

type Minimum = NonNullable<RatersStep['groups'][number]['minimum']>

/** What a step says of one group of raters, by the names of its parts. */
const groupParts = ['count', 'sum', 'mean'] as const

/**
 * The parts of steps that speak of so few raters that each could be recognised: everything about a group below its
 * minimum. Such a group has no mean and takes no part in a total, but how few they are is told by its count.
 */
export function smallGroups({ ruleSet }: Rules, result: Result): readonly string[] {
  const least = (minimum: Minimum): number => {
    const setting = typeof minimum === 'object' ? ruleSet.settings?.[minimum.setting] : undefined
    return Number(setting ? settingOn(setting, result.asOf) : minimum)
  }
  return ruleSet.steps.flatMap((step) => {
    if (step.kind !== 'raters') return []
    const parts = result.steps.find(({ id }) => id === step.id)?.parts ?? {}
    return step.groups.flatMap(({ relation, minimum = 1 }) => {
      const count = parts[`count-${relation}`]
      const isSmall = count?.type !== 'number' || !(count.number >= least(minimum))
      return isSmall ? groupParts.map((part) => `${step.id}:${part}-${relation}`) : []
    })
  })
}
