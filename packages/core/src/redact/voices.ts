import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Visibility } from '../rule-set/primitives.ts'
import { maySee, type Viewer } from './viewer.ts'

/** The lists whose items are what several people say of one: who said what is not for that one to see. */
export const voiceLists = (ruleSet: RuleSet): ReadonlySet<string> =>
  new Set(ruleSet.steps.flatMap((step) => (step.kind === 'raters' ? [step.over] : [])))

/**
 * The folds over such lists that no group of raters stands for: taken from what the groups say, they would tell of a group
 * that is left out. Where two steps group the voices in two ways, that holds for every group.
 */
export function loneFolds({ ruleSet, plan }: { readonly ruleSet: RuleSet; readonly plan: Plan }): readonly string[] {
  const lists = voiceLists(ruleSet)
  const grouped = new Map(
    [...lists].map((list) => {
      const by = ruleSet.steps.flatMap((step) => (step.kind === 'raters' && step.over === list ? [step] : []))
      return [list, new Set(by.map(({ relation }) => relation)).size > 1 ? [] : by.map(({ id }) => id)] as const
    }),
  )
  return plan.steps.flatMap((step) =>
    step.form === 'fold' && lists.has(step.list) && !grouped.get(step.list)?.includes(step.id.split(':')[0] ?? '')
      ? [step.id]
      : [],
  )
}

/** Single voices are for the agency, or for the rater where the rule set says so; never for the person. */
export const mayHear = (viewer: Viewer, declared: Visibility = 'agency'): boolean =>
  maySee(viewer, declared === 'agency' ? 'agency' : 'rater')
