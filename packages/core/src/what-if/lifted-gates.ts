import { sourcesOf } from '../plan/dependencies.ts'
import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Result } from '../scoring/result.ts'
import { conditionOf } from './standing-gates.ts'
import type { StandingGate } from './what-if-report.ts'

/**
 * The rules of gates that hold for this record whatever is moved, and without any one of which the goal would be within
 * reach: for gates whose level goes through other steps before it comes to the goal.
 *
 * @param reaches - whether the best that can be moved reaches the goal, by a plan with some rules taken out
 */
export function liftedGates(
  { ruleSet, plan }: { readonly ruleSet: RuleSet; readonly plan: Plan },
  result: Result,
  goal: string,
  movable: ReadonlySet<string>,
  reaches: (lift: (plan: Plan) => Plan) => boolean,
): readonly StandingGate[] {
  const onTheWay = sourcesOf(plan, [goal])
  const holding = ruleSet.steps.flatMap((step): StandingGate[] =>
    step.kind === 'gate' && onTheWay.has(step.id)
      ? step.rules.flatMap(({ atMost }, rule) =>
          atMost !== undefined && conditionOf(plan, result, step.id, rule, movable) === 'holds'
            ? [{ step: step.id, rule, atMost }]
            : [],
        )
      : [],
  )
  if (holding.length === 0 || !reaches(without(holding))) return []
  const needed = holding.filter((each) => !reaches(without(holding.filter((other) => other !== each))))
  return needed.length > 0 ? needed : holding
}

/** The plan in which some rules of gates never hold. */
const without =
  (rules: readonly StandingGate[]) =>
  (plan: Plan): Plan => {
    const parts = new Set(rules.map(({ step, rule }) => `${step}:rule-${rule}`))
    return {
      ...plan,
      steps: plan.steps.map((step) =>
        parts.has(step.id) ? { id: step.id, type: step.type, guard: true, form: 'expr', value: false } : step,
      ),
    }
  }
