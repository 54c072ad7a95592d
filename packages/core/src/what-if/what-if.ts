import type { Scorer } from '../compile/compile.ts'
import { checkCount, checkOneOf } from '../options/check-option.ts'
import { sourcesOf } from '../plan/dependencies.ts'
import { shownTo } from '../redact/shown-to.ts'
import type { Viewer } from '../redact/viewer.ts'
import { origins } from '../rule-set/origins.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Result } from '../scoring/result.ts'
import { defaultOutcome, goalOf, valueIn, type Goal } from './goal.ts'
import { isSure } from './is-sure.ts'
import { liftedGates } from './lifted-gates.ts'
import { seek, type Sought } from './seek.ts'
import { standingGates } from './standing-gates.ts'
import type { Origin, WhatIf } from './what-if-report.ts'

export interface WhatIfOptions {
  /** Whose inputs may change: `employee` for those that a rule set declares `by: "employee"`. */
  readonly by: Origin
  /** By the name of the rule set; the first level, or the first number with bands, where not given. */
  readonly outcome?: string
  /** A level's id, or a number that the outcome must reach; the next level or band where not given. */
  readonly target?: string | number
  /**
   * Who will read the answer. It tells how far off a boundary is, and so what stands behind the outcome: where anything
   * of that is not shown to this viewer, the verdict is `not-shown`. Not given: for somebody who may see everything.
   */
  readonly viewer?: Viewer
  /** How often the record may be scored, for one's own inputs and again for the judgements of others; 5000 where not given. */
  readonly limit?: number
}

/** Judgements that people or bodies make. What the roster or the calendar says is a fact, and is not asked about. */
const judges: ReadonlySet<Origin> = new Set(['rater', 'superior', 'peer', 'subordinate', 'unit', 'public', 'agency'])
/**
 * The smallest changes of one's own inputs that reach the next level.
 *
 * Smallest is: fewest inputs changed; then the smallest sum of the changes, each as a share of its input's range; then
 * the order of the rule set. Only better values are tried (by the input's `better`), within its declared range and
 * digits: one input alone; where none alone is enough, two together; where no two are, as many as it takes, and then it is
 * said that fewer or smaller changes may do. Of a list it asks how much more the step that
 * counts it would have to give, in that step's unit. Every answer is checked by scoring the changed record.
 *
 * Where a gate shuts the level off, it names the gate; where what others judge would do it, the judgements that would have to
 * differ. It advises nothing.
 *
 * @param record - as `score` takes it; it is not changed
 * @throws TypeError for an outcome or a target that the rule set does not have, and for an unknown `by` or `viewer`
 * @throws RangeError for a `limit` that is no whole number from 0
 *
 * @example
 * ```ts doctest
 * import { compile, parseRuleSet, whatIf } from '@sasando/core'
 * const scorer = compile(
 *   parseRuleSet(`{
 *     "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
 *     "scales": { "mutu": { "levels": ["cukup", "baik"] } },
 *     "inputs": { "jam": { "type": "integer", "range": [0, 100], "by": "employee", "better": "up" } },
 *     "steps": [{ "id": "mutu", "kind": "bands", "of": "jam", "scale": "mutu",
 *                 "bands": [{ "level": "cukup" }, { "level": "baik", "from": 20 }] }],
 *     "outcome": { "level": "mutu" }
 *   }`),
 * )
 * whatIf(scorer, { jam: 12 }, { by: 'employee' }).answers[0]?.changes[0]?.to.text // => '20'
 * ```
 */
export function whatIf(scorer: Scorer, record: unknown, options: WhatIfOptions): WhatIf {
  const { by, limit = 5000 } = options
  checkOneOf('by', by, origins)
  checkCount('limit', limit)
  const outcome = options.outcome ?? defaultOutcome(scorer)
  const result = scorer.score(record)
  const goal = goalOf(scorer, outcome, options.target, result)
  const from = result.outcome[outcome] ?? null
  const answer = (verdict: WhatIf['verdict'], more: Partial<WhatIf> = {}): WhatIf => ({
    ruleSet: result.ruleSet,
    asOf: result.asOf,
    outcome,
    by,
    verdict,
    from,
    goal: goal.atLeast === undefined ? null : { name: goal.name, atLeast: goal.atLeast },
    answers: [],
    judgements: [],
    gates: [],
    missing: [],
    search: { inputs: [], pairs: 0, scored: 1, isComplete: true },
    ...more,
  })
  if (options.viewer !== undefined && !isShown(scorer, goal.name, options.viewer))
    return { ...answer('not-shown'), from: null }
  const judged = valueIn(result, goal.name)
  if (!judged) return answer('missing', { missing: result.missing })
  if (goal.atLeast === undefined) return answer('highest')
  if (goal.isReached(judged)) return answer('already')
  const gates = gatesBefore(scorer, goal, goal.atLeast, result, by)
  if (gates.length > 0) return answer('forbidden', { gates })

  const quest = { scorer, record, result, goal, limit }
  const own = seek(quest, (origin) => origin === by)
  const { answers, search } = own
  if (answers.length > 0) return answer('found', { answers, search })
  const others = seek(quest, (origin) => origin !== undefined && origin !== by && judges.has(origin))
  if (others.answers.length > 0) return answer('others', { judgements: others.answers, search })
  const lifted = isSure(search) ? gatesBehind(scorer, goal, result, by, own) : []
  return lifted.length > 0 ? answer('forbidden', { gates: lifted, search }) : answer('not-found', { search })
}

/** Whether a viewer is shown the value that decides, and everything that it comes from. */
function isShown(scorer: Scorer, name: string, viewer: Viewer): boolean {
  const shown = shownTo(scorer, viewer)
  // Parts of steps and conditions come from inputs and steps.
  return [...sourcesOf(scorer.plan, [name])].every((each) => each.includes(':') || shown.has(each))
}

function gatesBefore(scorer: Scorer, goal: Goal, atLeast: string, result: Result, by: Origin): WhatIf['gates'] {
  const { ruleSet, plan } = scorer
  const value = valueIn(result, goal.name)
  if (value?.type !== 'level') return []
  const movable = movableBy(ruleSet, by)
  return standingGates(scorer, result, { name: goal.name, atLeast }, plan.scales[value.scale] ?? [], movable)
}

/** Gates whose level goes through other steps. Operators of a plugin run in their own scorer only, not in another plan. */
function gatesBehind(scorer: Scorer, goal: Goal, result: Result, by: Origin, own: Sought): WhatIf['gates'] {
  if (scorer.plan.steps.some(({ form }) => form === 'call')) return []
  return liftedGates(scorer, result, goal.name, movableBy(scorer.ruleSet, by), own.reachesAtBest)
}

const movableBy = ({ inputs }: RuleSet, by: Origin): ReadonlySet<string> =>
  new Set(Object.entries(inputs).flatMap(([name, input]) => (input.by === by ? [name] : [])))
