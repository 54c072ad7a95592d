import { namesIn } from '../plan/dependencies.ts'
import type { Plan } from '../plan/plan.ts'
import type { ListType, ValueType } from '../plan/value-type.ts'
import { carriersOf } from './carriers.ts'
import { influenceOn } from './influence.ts'
import { staysOpen, type Puzzle } from './stays-open.ts'
import { trialRuns } from './trial-runs.ts'
import { voiceFolds } from './voice-folds.ts'

/** How many values can hide behind a value of this type: one of many, of a few, of two, or none to speak of. */
export type Strength = 0 | 1 | 2 | 3

/** Which value of a plan comes from which, for questions about what can be computed from what. */
export interface PlanGraph {
  readonly plan: Plan
  /** Where knowledge begins. */
  readonly inputs: ReadonlySet<string>
  strengthOf(name: string): Strength
  /** What a value is computed from, or depends on at all. */
  below(name: string): readonly string[]
  /** What goes into it. */
  carriers(name: string): readonly string[]
  /** What may follow from it, or it from that, though neither is computed from the other: other folds of the same voices. */
  kinOf(name: string): ReadonlySet<string>
  staysOpen(puzzle: Puzzle): boolean
  /** How far an input can move a value; undefined where that cannot be tried. */
  influence(input: string, value: string): number | undefined
}

/** Covers must be able to move a shown value by at least this part of what the secret can. */
const enough = 1 / 4
/** More covers than these are not moved together. */
const mostCovers = 3

/**
 * @param voices - lists whose items are voices of several people: what folds them is where knowledge ends
 * @param lone - the folds of such lists that no group of raters stands for
 */
export function planGraph(plan: Plan, voices: ReadonlySet<string>, lone: readonly string[]): PlanGraph {
  const strengths = new Map<string, Strength>([
    ...plan.inputs.map(({ name, type }) => [name, strengthOf(type)] as const),
    ...plan.steps.map(({ id, type }) => [id, strengthOf(type)] as const),
  ])
  const { firstAlike, kinOf } = voiceFolds(plan, voices, new Set(lone))
  const edges = new Map(
    plan.steps.map((step) => {
      const first = firstAlike.get(step.id)
      const same = first === undefined || first === step.id ? [] : [first]
      return [
        step.id,
        first === undefined ? { below: namesIn(step), carriers: carriersOf(step) } : { below: same, carriers: same },
      ] as const
    }),
  )
  const runs = trialRuns(plan)
  const tried = remembered<boolean>()
  const influences = remembered<number | undefined>()
  const influence = (input: string, value: string): number | undefined =>
    influences([input, value], () => influenceOn(plan, runs, input, value))
  return {
    plan,
    inputs: new Set([
      ...plan.inputs.map(({ name }) => name).filter((name) => !voices.has(name)),
      ...firstAlike.values(),
    ]),
    strengthOf: (name) => strengths.get(name) ?? 0,
    below: (name) => edges.get(name)?.below ?? [],
    carriers: (name) => edges.get(name)?.carriers ?? [],
    kinOf,
    influence,
    staysOpen: ({ shown, secret, free, covers }) => {
      const own = influence(free, shown) ?? 0
      const together = covers.reduce((sum, cover) => sum + (influence(cover, shown) ?? Infinity), 0)
      if (together < own * enough) return false
      return tried([shown, secret, free, ...covers.slice(0, mostCovers)], () =>
        staysOpen(plan, runs, { shown, secret, free, covers: covers.slice(0, mostCovers) }),
      )
    },
  }
}

function strengthOf(type: ValueType | ListType): Strength {
  switch (type.is) {
    case 'number':
    case 'date':
    case 'list':
      return 3
    case 'level':
    case 'choice':
    case 'text':
      return 2
    case 'boolean':
      return 1
  }
}

/** Computes once for each key. */
function remembered<V>(): (key: readonly string[], compute: () => V) => V {
  const known = new Map<string, { readonly value: V }>()
  return (key, compute) => {
    const name = key.join(' ')
    const found = known.get(name) ?? { value: compute() }
    known.set(name, found)
    return found.value
  }
}
