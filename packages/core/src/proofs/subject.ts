import { safeCompile, type CompileOptions, type Scorer } from '../compile/compile.ts'
import type { Issue } from '../issues/issue.ts'
import type { Plan } from '../plan/plan.ts'
import { operatorsOf } from '../plugins/operators-of.ts'
import { pluginSet } from '../plugins/plugin-set.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { Explorer } from './explore.ts'
import { impossiblePoints } from './impossible.ts'
import { knowPlan, type PlanKnowledge } from './know-plan.ts'
import { pointsOf, type Point, type Points } from './points.ts'
import { settingVariants } from './setting-variants.ts'
import { watchPlan } from './watch-plan.ts'

/** A rule set while it is looked at: what every rule shares, each made once. */
export interface Subject {
  readonly ruleSet: RuleSet
  readonly options: CompileOptions
  readonly scorer: Scorer
  /** What the compiler has said already. */
  readonly issues: readonly Issue[]
  readonly plan: Plan
  readonly points: Points
  readonly knowledge: PlanKnowledge
  readonly impossible: ReadonlySet<Point>
  /** Has tried records already. */
  readonly explorer: Explorer
  /** The same rule set with each setting at another end of what it may be. */
  readonly variants: () => readonly Variant[]
}

export interface Variant {
  readonly points: Points
  readonly knowledge: PlanKnowledge
  readonly impossible: ReadonlySet<Point>
}

/** Reading an expression of a usual rule set once costs some hundreds. */
const fuel = 2_000_000
/** Runs of one plan step. A usual rule set is tried with some thousand records. */
const stepRuns = 100_000
const [fewest, most] = [50, 2500]

export function subjectOf(scorer: Scorer, issues: readonly Issue[], options: CompileOptions): Subject {
  const { ruleSet, plan } = scorer
  const seen = variantOf(plan)
  const operators = operatorsOf(plan, pluginSet(options.plugins))
  const runs = Math.min(most, Math.max(fewest, Math.floor(stepRuns / (plan.steps.length + 1))))
  const possible = seen.points.all.length - seen.impossible.size
  const explorer = new Explorer(plan, watchPlan(plan, seen.points, operators), runs, (reached) => reached >= possible)
  explorer.explore()
  let variants: readonly Variant[] | undefined
  return {
    ruleSet,
    options,
    scorer,
    issues,
    plan,
    explorer,
    ...seen,
    variants: () =>
      (variants ??= settingVariants(ruleSet).flatMap((variant) => {
        const { scorer: other } = safeCompile(variant, options)
        return other ? [variantOf(other.plan)] : []
      })),
  }
}

function variantOf(plan: Plan): Variant {
  const points = pointsOf(plan)
  const knowledge = knowPlan(plan, fuel)
  return { points, knowledge, impossible: impossiblePoints(plan, points, knowledge) }
}
