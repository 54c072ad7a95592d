import { namesIn, sourcesOf } from '../plan/dependencies.ts'
import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Result } from '../scoring/result.ts'
import type { StandingGate } from './what-if-report.ts'

type Gate = Extract<RuleSet['steps'][number], { kind: 'gate' }>

/**
 * The rules of gates that hold for this record, that no change of `movable` inputs can lift, and that keep the level
 * below the goal. With one of them the goal is out of reach; that is proved and needs no search.
 *
 * @param levels - of the goal's scale, lowest first
 */
export function standingGates(
  { ruleSet, plan }: { readonly ruleSet: RuleSet; readonly plan: Plan },
  result: Result,
  goal: { readonly name: string; readonly atLeast: string },
  levels: readonly string[],
  movable: ReadonlySet<string>,
): readonly StandingGate[] {
  const wanted = levels.indexOf(goal.atLeast)
  const found: StandingGate[] = []
  let step = ruleSet.steps.find(({ id }) => id === goal.name)
  while (step?.kind === 'gate') {
    const gate: Gate = step
    const conditions = gate.rules.map((_, rule) => conditionOf(plan, result, gate.id, rule, movable))
    // What may lift the level again undoes every bound that comes before it.
    const lifts = gate.rules.map(
      ({ atLeast }, rule) => conditions[rule] !== 'idle' && atLeast !== undefined && levels.indexOf(atLeast) >= wanted,
    )
    const lift = lifts.lastIndexOf(true)
    for (const [rule, { atMost }] of gate.rules.entries())
      if (rule > lift && conditions[rule] === 'holds' && atMost !== undefined && levels.indexOf(atMost) < wanted)
        found.push({ step: gate.id, rule, atMost })
    step = lift >= 0 ? undefined : ruleSet.steps.find(({ id }) => id === gate.of)
  }
  return found
}

/** Whether a rule holds or is idle whatever is moved; `open` where moving something may change it. */
export function conditionOf(
  plan: Plan,
  result: Result,
  gate: string,
  rule: number,
  movable: ReadonlySet<string>,
): 'holds' | 'idle' | 'open' {
  const part = plan.steps.find(({ id }) => id === `${gate}:rule-${rule}`)
  const value = result.steps.find(({ id }) => id === gate)?.parts[`rule-${rule}`]
  if (!part || !value) return 'open'
  const isOpen = namesIn(part).some((name) => [...sourcesOf(plan, [name])].some((each) => movable.has(each)))
  return isOpen ? 'open' : value.text === 'true' ? 'holds' : 'idle'
}
