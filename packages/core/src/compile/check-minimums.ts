import { issue, type Issue } from '../issues/issue.ts'
import type { RatersStep } from '../kinds/raters/schema.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'

/**
 * A group of raters that is heard from some number on is heard from that number on everywhere: a step with a lower
 * minimum for the same raters would tell what the other one keeps.
 */
export function checkMinimums(ruleSet: RuleSet, report: (issue: Issue) => void): void {
  const firsts = new Map<string, { readonly step: string; readonly minimum: number | string }>()
  for (const [index, step] of ruleSet.steps.entries()) {
    if (step.kind !== 'raters') continue
    for (const [place, group] of step.groups.entries()) {
      const { relation } = group
      // The same number, or the same setting.
      const minimum = typeof group.minimum === 'object' ? group.minimum.setting : (group.minimum ?? 1)
      const key = groupKey(step, relation)
      const first = firsts.get(key)
      if (!first) firsts.set(key, { step: step.id, minimum })
      else if (first.minimum !== minimum && first.step !== step.id) {
        const at = group.minimum === undefined ? [] : ['minimum']
        report(issue('minimum_differs', ['steps', index, 'groups', place, ...at], { relation, ...first }))
      }
    }
  }
}

const groupKey = ({ over, relation: field }: RatersStep, relation: string): string =>
  JSON.stringify([over, field, relation])
