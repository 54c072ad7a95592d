import { parseExact, compare } from '../exact/rational.ts'
import { outcomeType } from '../plan/outcome-type.ts'
import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Result, Value } from '../scoring/result.ts'

/** What is to be reached, and by which value it is judged. */
export interface Goal {
  /** The step or input that decides. */
  readonly name: string
  /** A level's id or a number's text; undefined at the top of the scale. */
  readonly atLeast: string | undefined
  isReached(value: Value | null): boolean
}

/** The value of a step or an input in a result. */
export function valueIn(result: Pick<Result, 'steps' | 'inputs'>, name: string): Value | null {
  const step = result.steps.find(({ id }) => id === name)?.value
  const input = Object.hasOwn(result.inputs, name) ? result.inputs[name] : null
  return step ?? (input && !Array.isArray(input) ? (input as Value) : null)
}

/** The outcome that is meant where none was named: the first level, or the first number that has bands. */
export function defaultOutcome({ ruleSet, plan }: { readonly ruleSet: RuleSet; readonly plan: Plan }): string {
  const names = Object.keys(plan.outcome)
  const found =
    names.find((name) => outcomeType(plan, name)?.is === 'level') ??
    names.find((name) => bandsOf(ruleSet, plan.outcome[name]) !== undefined)
  if (found === undefined) throw new TypeError('no outcome is a level or has bands: name one, and a target')
  return found
}

/**
 * What is to be reached from a result: `target`, or else the next level of a level, or the next band of a number.
 *
 * @throws TypeError for an outcome or a target that the rule set does not have
 */
export function goalOf(
  { ruleSet, plan }: { readonly ruleSet: RuleSet; readonly plan: Plan },
  outcome: string,
  target: string | number | undefined,
  result: Result,
): Goal {
  const type = outcomeType(plan, outcome)
  const name = plan.outcome[outcome]
  if (!type || name === undefined) throw new TypeError(`the rule set has no outcome "${outcome}"`)
  if (type.is === 'level') return levelGoal(name, plan.scales[type.scale] ?? [], target, result)
  if (type.is !== 'number') throw new TypeError(`the outcome "${outcome}" is neither a level nor a number`)
  if (target !== undefined) return numberGoal(name, target)
  const bands = bandsOf(ruleSet, name)
  const scale = bands && plan.scales[bands.scale]
  if (!bands || !scale) throw new TypeError(`the outcome "${outcome}" has no bands: name a target`)
  return levelGoal(bands.id, scale, undefined, result)
}

const bandsOf = (ruleSet: RuleSet, name: string | undefined) =>
  ruleSet.steps.find((step) => step.kind === 'bands' && step.of === name) as
    | Extract<RuleSet['steps'][number], { kind: 'bands' }>
    | undefined

function levelGoal(name: string, levels: readonly string[], target: string | number | undefined, result: Result): Goal {
  const value = valueIn(result, name)
  const rank = target === undefined ? rankOf(value) + 1 : levels.indexOf(String(target))
  if (rank < 0) throw new TypeError(`"${target}" is none of the levels ${levels.join(', ')}`)
  return { name, atLeast: levels[rank], isReached: (reached) => reached !== null && rankOf(reached) >= rank }
}

function numberGoal(name: string, target: string | number): Goal {
  const bound = parseExact(target)
  if (!bound) throw new TypeError(`the target "${target}" is no number`)
  return {
    name,
    atLeast: String(target),
    isReached: (reached) => {
      const value = reached?.type === 'number' ? parseExact(reached.text) : undefined
      return value !== undefined && compare(value, bound) >= 0
    },
  }
}

const rankOf = (value: Value | null): number => (value?.type === 'level' ? value.rank : -1)
