import { numberOperand } from '../../compile/step-scope.ts'
import { allOf, booleanType, choose } from '../../logic/typed-logic.ts'
import type { Json } from '../../text/canonical-json.ts'
import { weightedExplainer } from './explain.ts'
import { schema, type WeightedStep } from './schema.ts'
import { defineKind } from '../kind.ts'
import type { Lowered } from '../lowered.ts'
import { belongsTo, positiveWeight, weightedSum, type Term } from '../weighted-sum.ts'

type Scope = Parameters<typeof weightedKind.lower>[1]

/** A sum of values by exact weights that total 1. A weight that does not apply is shared among the others. */
export const weightedKind = defineKind({
  kind: 'weighted' as const,
  schema,
  policies: ['redistribute', 'zero', 'neutral', 'carry'],
  lower(step, scope): Lowered | undefined {
    const terms = step.of.map((each, index) => lowerEntry(step, each, index, scope))
    return terms.every((each) => each !== undefined) ? weightedSum(terms, step.round, 'of', scope) : undefined
  },
  ...weightedExplainer,
})

function lowerEntry(
  step: WeightedStep,
  each: WeightedStep['of'][number],
  index: number,
  scope: Scope,
): Term | undefined {
  const at = ['of', index]
  const policy = each.missing ?? step.missing
  const weight = positiveWeight(each.weight, [...at, 'weight'], scope)
  const value = numberOperand(each.step, [...at, 'step'], scope, each.missing)
  const applies = belongsTo(`applies-${index}`, each.applies, [...at, 'applies'], scope)
  if (!weight || !value || !applies) return undefined
  const belongs = allOf([applies.logic, value.applies])
  // Whether the value is for this person matters only while the weight is.
  const valueKnown = value.applies === true ? true : isKnown(value.applies)
  const known = allOf([applies.guard, choose(applies.logic, valueKnown, true)])
  if (policy === 'redistribute') {
    const without: Json = choose(belongs, { '!': [value.guard] }, false)
    scope.part(`redistribute-${each.step}`, {
      form: { form: 'expr', value: without },
      type: booleanType,
      guard: allOf([known, value.usable]),
    })
    return {
      value,
      weight,
      belongs,
      counts: allOf([belongs, value.guard]),
      guard: allOf([known, choose(belongs, value.usable, true)]),
    }
  }
  // Only whom the weight belongs to needs the value.
  return { value, weight, belongs, counts: belongs, guard: allOf([known, choose(belongs, value.guard, true)]) }
}

/** A condition's own value is there; it is always the value of a plan step. */
const isKnown = (condition: Json): Json => ({ '!==': [condition, null] })
