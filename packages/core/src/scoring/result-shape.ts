import { inputType } from '../compile/input-type.ts'
import type { Plan, PlanStep, ValueType } from '../plan/plan.ts'
import type { Field, Input, ListInput } from '../rule-set/inputs.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'

/** The types of what a result shows, prepared once per rule set. */
export interface ResultShape {
  readonly ruleSet: RuleSet
  readonly plan: Plan
  readonly planSteps: ReadonlyMap<string, PlanStep>
  readonly inputTypes: ReadonlyMap<string, ValueType | ReadonlyMap<string, ValueType>>
  readonly steps: ReadonlyMap<
    string,
    { readonly own: PlanStep | undefined; readonly parts: readonly (readonly [string, PlanStep])[] }
  >
}

export function resultShape(ruleSet: RuleSet, plan: Plan): ResultShape {
  const scales = ruleSet.scales ?? {}
  const typeOf = (name: string, input: Exclude<Input, ListInput> | Field): ValueType => {
    const type = inputType(
      name,
      input,
      [],
      (scale) => scales[scale],
      () => {},
    )
    if (!type) throw new TypeError(`the input "${name}" was not checked`)
    return type
  }
  const inputTypes = new Map<string, ValueType | ReadonlyMap<string, ValueType>>()
  for (const [name, input] of Object.entries(ruleSet.inputs))
    inputTypes.set(
      name,
      input.type === 'list'
        ? new Map(Object.entries(input.item).map(([field, each]) => [field, typeOf(field, each)]))
        : typeOf(name, input),
    )
  const steps = new Map<string, { own: PlanStep | undefined; parts: (readonly [string, PlanStep])[] }>()
  for (const { id } of ruleSet.steps) steps.set(id, { own: undefined, parts: [] })
  for (const step of plan.steps) {
    const [owner = '', part] = step.id.split(':')
    const entry = steps.get(owner)
    if (!entry) continue
    if (part === undefined) entry.own = step
    else entry.parts.push([part, step])
  }
  return { ruleSet, plan, planSteps: new Map(plan.steps.map((step) => [step.id, step])), inputTypes, steps }
}
