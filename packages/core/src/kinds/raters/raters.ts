import { allOf, booleanType } from '../../logic/typed-logic.ts'
import { ratersExplainer } from './explain.ts'
import { lowerGroup, type Group } from './group.ts'
import { readRatings } from './ratings.ts'
import { schema, type RatersStep } from './schema.ts'
import { defineKind } from '../kind.ts'
import type { Lowered } from '../lowered.ts'
import { weightedSum } from '../weighted-sum.ts'

type Scope = Parameters<typeof ratersKind.lower>[1]

/** Ratings by several people: the mean of each group of raters, by weight. No group is heard before it is large enough. */
export const ratersKind = defineKind({
  kind: 'raters' as const,
  schema,
  policies: ['redistribute'],
  lower(step, scope): Lowered | undefined {
    const ratings = readRatings(step, scope)
    if (!ratings) return undefined
    const groups = step.groups.map((_, index) => lowerGroup(step, index, ratings, scope))
    if (!groups.every((each) => each !== undefined)) return undefined
    if (step.missing === 'redistribute') sayShort(step, groups, scope)
    return weightedSum(
      groups.map(({ term }) => term),
      step.round,
      'groups',
      scope,
    )
  },
  ...ratersExplainer,
})

/** That a group was left out is part of the result. */
function sayShort(step: RatersStep, groups: readonly Group[], scope: Scope): void {
  const [first, ...rest] = groups.map(({ isShort }) => isShort)
  scope.part(`redistribute-${step.over}`, {
    form: { form: 'expr', value: rest.length === 0 ? (first ?? false) : { or: [first ?? false, ...rest] } },
    type: booleanType,
    guard: allOf(groups.map(({ known }) => known)),
  })
}
