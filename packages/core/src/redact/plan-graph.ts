import { namesIn } from '../plan/dependencies.ts'
import type { Plan } from '../plan/plan.ts'
import type { ListType, ValueType } from '../plan/value-type.ts'
import { carriersOf } from './carriers.ts'

/** How many values can hide behind a value of this type: one of many, of a few, of two, or none to speak of. */
export type Strength = 0 | 1 | 2 | 3

/** Which value of a plan comes from which, for questions about what can be computed from what. */
export interface PlanGraph {
  readonly plan: Plan
  readonly inputs: readonly string[]
  strengthOf(name: string): Strength
  /** What a value is computed from, or depends on at all. */
  below(name: string): readonly string[]
  /** What goes into it. */
  carriers(name: string): readonly string[]
}

/** @param voices - lists whose items are voices of several people: what folds them is where knowledge ends */
export function planGraph(plan: Plan, voices: ReadonlySet<string>): PlanGraph {
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const strengths = new Map<string, Strength>([
    ...plan.inputs.map(({ name, type }) => [name, strengthOf(type)] as const),
    ...plan.steps.map(({ id, type }) => [id, strengthOf(type)] as const),
  ])
  const edges = new Map(
    plan.steps.map((step) => {
      const isVoices = step.form === 'fold' && voices.has(step.list)
      return [step.id, { below: isVoices ? [] : namesIn(step), carriers: isVoices ? [] : carriersOf(step) }] as const
    }),
  )
  return {
    plan,
    inputs: [
      ...plan.inputs.map(({ name }) => name).filter((name) => !voices.has(name)),
      ...[...steps.values()].flatMap((step) => (step.form === 'fold' && voices.has(step.list) ? [step.id] : [])),
    ],
    strengthOf: (name) => strengths.get(name) ?? 0,
    below: (name) => edges.get(name)?.below ?? [],
    carriers: (name) => edges.get(name)?.carriers ?? [],
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
