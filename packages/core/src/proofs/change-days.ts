import { safeCompile, type CompileOptions, type Scorer } from '../compile/compile.ts'
import type { Issue } from '../issues/issue.ts'
import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { readsOf, restsOn } from './reads.ts'

/** The rule set as it is from a day on, on which a setting takes another value. */
export interface ChangeDay {
  readonly day: string
  readonly issues: readonly Issue[]
  readonly scorer?: Scorer
}

/** The days of the rule set's validity on which a setting takes another value, in order. */
export function changeDays(ruleSet: RuleSet, options: CompileOptions): readonly ChangeDay[] {
  const { settings, valid } = ruleSet
  const { asOf = valid.from } = options
  const days = Object.values(settings ?? {}).flatMap(({ values }) => (values ?? []).map(({ from }) => from))
  return [...new Set([valid.from, ...days])]
    .filter((day) => day >= valid.from && (valid.to === undefined || day <= valid.to) && day !== asOf)
    .sort()
    .map((day) => ({ day, ...safeCompile(ruleSet, { ...options, asOf: day }) }))
}

/** The plan steps of `after` that are not as in `before`, and all that rests on them. */
export function touchedSteps(before: Plan, after: Plan): ReadonlySet<string> {
  const known = new Map(before.steps.map((step) => [step.id, JSON.stringify(step)]))
  const touched = new Set<string>()
  for (const step of after.steps)
    if (known.get(step.id) !== JSON.stringify(step) || readsOf(step).some((name) => touched.has(name)))
      touched.add(step.id)
  return touched
}

/** A plan of no more than what it takes to look at some steps, and at all that give the same levels. */
export function onlyWith(plan: Plan, touched: ReadonlySet<string>): Plan {
  const scales = new Set(
    plan.steps.flatMap(({ id, type }) => (type.is === 'level' && touched.has(id) ? [type.scale] : [])),
  )
  const isWanted = ({ id, type }: Plan['steps'][number]): boolean =>
    touched.has(id) || (type.is === 'level' && scales.has(type.scale))
  const needed = restsOn(
    plan,
    plan.steps.filter(isWanted).map(({ id }) => id),
  )
  return { ...plan, steps: plan.steps.filter(({ id }) => needed.has(id)) }
}
