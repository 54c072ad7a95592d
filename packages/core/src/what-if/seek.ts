import type { Scorer } from '../compile/compile.ts'
import { sourcesOf } from '../plan/dependencies.ts'
import type { Plan } from '../plan/plan.ts'
import { isList } from '../plan/value-type.ts'
import { createRunner } from '../roads/runner.ts'
import type { UnsignedResult } from '../scoring/result.ts'
import { scalarCandidate, type Candidate, type Refused } from './candidate.ts'
import { findAnswers, type Found } from './find-answers.ts'
import { valueIn, type Goal } from './goal.ts'
import { listCandidate, withStepsAsInputs } from './list-candidate.ts'
import { changed, Trials } from './trials.ts'
import type { Origin, SearchedInput, WhatIfAnswer, WhatIfSearch } from './what-if-report.ts'
import { withValue } from './with-value.ts'

/** Where a search starts, and what it is after. */
export interface Quest {
  readonly scorer: Scorer
  readonly record: unknown
  readonly result: UnsignedResult
  readonly goal: Goal
  readonly limit: number
}

/** No more answers than anyone compares. */
const mostAnswers = 10

export interface Sought {
  readonly answers: readonly WhatIfAnswer[]
  readonly search: WhatIfSearch
  /** Whether the best of all that was searched reaches the goal, by the plan as it is changed. */
  readonly reachesAtBest: (change: (plan: Plan) => Plan) => boolean
}

/** Searches the inputs of some origins for the smallest changes that reach the goal. */
export function seek(quest: Quest, isAsked: (origin: Origin | undefined) => boolean): Sought {
  const { candidates, leftOut } = candidatesOf(quest, isAsked)
  const road = roadFor(quest, candidates)
  const trials = new Trials((moves) => road.score(changed(road.record, moves)), quest.goal, quest.limit)
  const { found, searched, pairs, isComplete } = findAnswers(candidates, road.plan, quest.goal, trials)
  const answers = found.slice(0, mostAnswers).flatMap((each) => verified(each, quest, road))
  const order = Object.keys(quest.scorer.ruleSet.inputs)
  const inputs = [...searched, ...leftOut].sort((a, b) => order.indexOf(a.input) - order.indexOf(b.input))
  const best = changed(
    road.record,
    candidates.map((candidate) => ({ candidate, steps: candidate.count })),
  )
  const reachesAtBest = (change: (plan: Plan) => Plan): boolean => {
    const { score } = createRunner(change(road.plan))
    return quest.goal.isReached(valueIn(score(best), quest.goal.name))
  }
  return { answers, search: { inputs, pairs, scored: trials.scored, isComplete }, reachesAtBest }
}

/** The inputs that the goal depends on, as candidates, or with the reason why they are none. */
function candidatesOf(
  { scorer, result, goal }: Quest,
  isAsked: (origin: Origin | undefined) => boolean,
): { readonly candidates: readonly Candidate[]; readonly leftOut: readonly SearchedInput[] } {
  const { ruleSet, plan } = scorer
  const onTheWay = sourcesOf(plan, [goal.name])
  const candidates: Candidate[] = []
  const leftOut: SearchedInput[] = []
  for (const planInput of plan.inputs) {
    const { name, type } = planInput
    const input = ruleSet.inputs[name]
    if (!input || !onTheWay.has(name) || !isAsked(input.by)) continue
    const found: Candidate | Refused = isList(type)
      ? listCandidate(plan, name, input, result, goal.name)
      : scalarCandidate(planInput, input, valueIn(result, name), plan.scales)
    if (typeof found === 'string') leftOut.push({ input: name, how: 'left-out', reason: found })
    else candidates.push(found)
  }
  return { candidates, leftOut }
}

/** How changed records are scored: by the scorer itself, unless a list takes part, whose step then becomes an input. */
interface Road {
  readonly plan: Plan
  readonly record: unknown
  readonly score: (record: unknown) => UnsignedResult
}

function roadFor({ scorer, record }: Quest, candidates: readonly Candidate[]): Road {
  const counted = candidates.filter(({ step }) => step !== undefined)
  if (counted.length === 0) return { plan: scorer.plan, record, score: scorer.score }
  const plan = withStepsAsInputs(
    scorer.plan,
    counted.map(({ step }) => step ?? ''),
  )
  return {
    plan,
    record: counted.reduce(
      (made, { path, from }) => withValue(made, path, from.type === 'number' ? from.number : null),
      record,
    ),
    score: createRunner(plan).score,
  }
}

/** The answer with what scoring says of it; none where that does not confirm it. */
function verified({ moves, isSmallest }: Found, { scorer, record, goal }: Quest, road: Road): readonly WhatIfAnswer[] {
  const isOfLists = moves.some(({ candidate }) => candidate.step !== undefined)
  const result = isOfLists ? road.score(changed(road.record, moves)) : scorer.score(changed(record, moves))
  if (!goal.isReached(valueIn(result, goal.name))) return []
  const changes = moves.map(({ candidate: { input, step, by, from } }) => ({
    input,
    ...(step === undefined ? {} : { step }),
    by,
    from,
    to: valueIn(result, step ?? input) ?? from,
  }))
  return [{ changes, outcome: result.outcome, isSmallest }]
}
