import { safeCompile, type CompileOptions, type Scorer } from '../compile/compile.ts'
import type { Issue } from '../issues/issue.ts'
import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { recordReader } from '../scoring/read-inputs.ts'
import { onlyWith, touchedSteps, type ChangeDay } from './change-days.ts'
import { lookAt, type Look } from './look.ts'
import { settingVariants } from './setting-variants.ts'
import { has } from './span.ts'

/** A rule set on one day while it is looked at: what every rule shares, each made once. Has tried records already. */
export interface Subject extends Look {
  readonly ruleSet: RuleSet
  readonly options: CompileOptions
  readonly scorer: Scorer
  /** What the compiler has said already. */
  readonly issues: readonly Issue[]
  /** The same rule set with each setting at another end of what it may be. */
  readonly variants: () => readonly Variant[]
  /** On a day on which a setting changes: what was before. The plan then has no more than what that touches. */
  readonly change?: Change
  /** Whether a step of the plan, or of the rule set, is to be looked at: on a later day, only what is no longer as it was. */
  concerns(step: string): boolean
}

/** The rule set with another value of one setting. */
export interface Variant {
  readonly plan: Plan
  /** The plan steps that are another than with the setting as it is. */
  readonly touched: ReadonlySet<string>
  readonly look: () => Look
}

export interface Change {
  readonly day: string
  /** The first day, and the days since. */
  readonly before: readonly Subject[]
}

export function subjectOf(scorer: Scorer, issues: readonly Issue[], options: CompileOptions): Subject {
  const look = lookAt(scorer.plan, options.plugins)
  return { ...explored(look, scorer.ruleSet), ...common(look.plan, scorer, issues, options), concerns: () => true }
}

/** The days on which something of the plan is not as on the first, nor as on a day before. */
export function laterSubjects(first: Subject, days: readonly ChangeDay[]): readonly Subject[] {
  const subjects: Subject[] = [first]
  const seen = new Set<string>()
  for (const { day, issues, scorer } of days) {
    const touched = scorer ? touchedSteps(first.plan, scorer.plan) : new Set<string>()
    if (!scorer || touched.size === 0) continue
    const plan = onlyWith(scorer.plan, touched)
    const text = JSON.stringify(plan.steps)
    if (seen.has(text)) continue
    seen.add(text)
    const owners = new Set([...touched].map((id) => id.split(':')[0]))
    const look = lookAt(plan, first.options.plugins, 1 / Math.min(days.length, 10))
    // What led somewhere before is likely to do so again.
    for (const { frame } of new Set(first.explorer.reached.values())) look.explorer.run(frame)
    subjects.push({
      ...explored(look, scorer.ruleSet),
      ...common(plan, scorer, issues, { ...first.options, asOf: day }, { day, before: [...subjects] }),
      concerns: (step) => touched.has(step) || owners.has(step),
    })
  }
  return subjects.slice(1)
}

/** Until every point is reached, and every level given, that can be as far as intervals say. */
function explored(look: Look, { tests = [] }: RuleSet): Look {
  const { points, impossible, explorer, plan, knowledge } = look
  const possible = points.all.length - impossible.size
  const levels = Object.entries(plan.scales).flatMap(([scale, ids]) => ids.map((_, rank) => [scale, rank] as const))
  const open = levels.filter(([scale, rank]) => canGive({ plan, knowledge }, scale, rank))
  // What a test leads to needs no search: a list of a certain content is rarely met by trying.
  const read = recordReader(plan)
  for (const { given } of tests) explorer.run(read(given).frame)
  explorer.explore(() => explorer.reached.size >= possible && open.every(([scale, rank]) => explorer.gave(scale, rank)))
  return look
}

/** Whether a step can give a level, as far as intervals say. */
export const canGive = ({ plan, knowledge }: Pick<Look, 'plan' | 'knowledge'>, scale: string, rank: number): boolean =>
  plan.steps.some(({ id, type }) => type.is === 'level' && type.scale === scale && has(knowledge.of(id).span, rank))

function common(plan: Plan, scorer: Scorer, issues: readonly Issue[], options: CompileOptions, change?: Change) {
  const { ruleSet } = scorer
  let variants: readonly Variant[] | undefined
  return {
    ruleSet,
    options,
    scorer,
    issues,
    ...(change ? { change } : {}),
    variants: () => (variants ??= variantsOf(ruleSet, plan, options, change !== undefined)),
  }
}

/** On a later day only a switch may close what was open before: a setting that is true or false, or a level. */
function variantsOf(ruleSet: RuleSet, plan: Plan, options: CompileOptions, onlySwitches: boolean): readonly Variant[] {
  return settingVariants(ruleSet).flatMap(({ variant, isSwitch }) => {
    if (onlySwitches && !isSwitch) return []
    const { scorer } = safeCompile(variant, options)
    const touched = scorer ? touchedSteps(plan, scorer.plan) : new Set<string>()
    if (!scorer || touched.size === 0) return []
    let look: Look | undefined
    return [{ plan: scorer.plan, touched, look: () => (look ??= lookAt(scorer.plan, options.plugins)) }]
  })
}
