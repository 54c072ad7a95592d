import { exactAmount, type StepScope } from '../../compile/step-scope.ts'
import { formatRational } from '../../exact/rational.ts'
import { issue } from '../../issues/issue.ts'
import type { Path } from '../../issues/path.ts'
import { suggestion } from '../../issues/suggest.ts'
import { allOf, choose, times, type NumberLogic } from '../../logic/typed-logic.ts'
import type { PlanForm } from '../../plan/plan.ts'
import type { Json } from '../../text/canonical-json.ts'
import { belongsTo, positiveWeight, type Term } from '../weighted-sum.ts'
import type { Ratings } from './ratings.ts'
import type { RatersStep } from './schema.ts'

/** One group as a term of the sum, and whether it lacks raters. */
export interface Group {
  readonly term: Term
  /** The group applies, and has fewer raters than it needs. */
  readonly isShort: Json
  /** What must be known to say so. */
  readonly known: Json
}

/**
 * The mean of one relation's raters. Where they are fewer than the minimum, neither the sum nor the mean has a value, so
 * that the trace tells no more than their number.
 */
export function lowerGroup(step: RatersStep, index: number, ratings: Ratings, scope: StepScope): Group | undefined {
  const group = step.groups[index]
  if (!group) return undefined
  const { relation } = group
  const at: Path = ['groups', index]
  const weight = positiveWeight(group.weight, [...at, 'weight'], scope)
  const applies = belongsTo(`applies-${relation}`, group.applies, [...at, 'applies'], scope)
  const rank = relationRank(step, index, ratings, scope)
  const minimum = minimumOf(group, [...scope.path, ...at, 'minimum'], ratings, scope)
  if (minimum === undefined || rank === undefined) return undefined
  const count = countOf(relation, rank, step, ratings, scope)
  const isEnough: Json = { '>=': [count.logic, minimum] }
  const mean = meanOf({ relation, rank, count, isEnough }, step, ratings, scope)
  if (!weight || !applies) return undefined
  const known = allOf([applies.guard, count.guard])
  const isCounted = step.missing === 'redistribute' ? allOf([applies.logic, isEnough]) : applies.logic
  return {
    term: {
      value: mean,
      weight,
      belongs: applies.logic,
      counts: isCounted,
      guard: allOf([known, choose(isCounted, mean.guard, true)]),
    },
    isShort: allOf([applies.logic, { '!': [isEnough] }]),
    known,
  }
}

/** How many raters the group needs: a whole number that the list can hold. */
function minimumOf(
  { minimum = 1 }: RatersStep['groups'][number],
  path: Path,
  { list }: Ratings,
  scope: StepScope,
): number | undefined {
  const exact = exactAmount(minimum, path, scope)
  if (!exact) return undefined
  const [most, found] = [Math.min(1000, list.maxItems), Number(exact.num)]
  if (exact.den !== 1n) scope.report(issue('wrong_form', path, { form: 'minimum', received: formatRational(exact) }))
  else if (found < 1) scope.report(issue('wrong_size', path, { atLeast: 1, of: 'number' }))
  else if (found > most) scope.report(issue('wrong_size', path, { atMost: most, of: 'number' }))
  else return found
  return undefined
}

/** The choice that the group names; each once. */
function relationRank(step: RatersStep, index: number, ratings: Ratings, scope: StepScope): number | undefined {
  const name = step.groups[index]?.relation ?? ''
  const path = [...scope.path, 'groups', index, 'relation']
  const { choices: allowed } = ratings.relation
  const rank = allowed.indexOf(name)
  if (rank < 0) scope.report(issue('not_one_of', path, { received: name, allowed, ...suggestion(name, allowed) }))
  const isFirst = step.groups.findIndex(({ relation }) => relation === name) === index
  if (!isFirst) scope.report(issue('duplicate_name', path, { name, of: 'group' }))
  return rank < 0 || !isFirst ? undefined : rank
}

const fold = (
  step: RatersStep,
  rank: number,
  more: { readonly reduce: 'sum' | 'count'; readonly bind: readonly string[]; readonly value: Json },
): PlanForm => ({
  form: 'fold',
  list: step.over,
  key: step.rater,
  where: { '===': [{ var: step.relation }, rank] },
  ...more,
})

/** A group whose raters are counted. */
interface Counted {
  readonly relation: string
  readonly rank: number
  readonly count: NumberLogic
  readonly isEnough: Json
}

function countOf(relation: string, rank: number, step: RatersStep, ratings: Ratings, scope: StepScope): NumberLogic {
  const form = fold(step, rank, { reduce: 'count', bind: [], value: 1 })
  const type = { is: 'number', den: 1, min: 0, max: ratings.list.maxItems } as const
  return scope.part(`count-${relation}`, { form, type, guard: ratings.guard }) as NumberLogic
}

function meanOf(
  { relation, rank, count, isEnough }: Counted,
  step: RatersStep,
  ratings: Ratings,
  scope: StepScope,
): NumberLogic {
  const { score, bind, sumType, meanType } = ratings
  const sum = scope.part(`sum-${relation}`, {
    form: fold(step, rank, { reduce: 'sum', bind, value: score.logic }),
    type: sumType,
    guard: allOf([ratings.guard, ratings.scoreGuard, count.guard, isEnough]),
  })
  const { digits, mode = 'half-up' } = step.roundEach ?? step.round
  const by = times(count.logic, BigInt(score.type.den))
  const form = { form: 'quot', over: sum.logic, by, digits, mode } as const
  return scope.part(`mean-${relation}`, { form, type: meanType, guard: sum.guard }) as NumberLogic
}
