import jsonLogic, { type RulesLogic } from 'json-logic-js'

import { roundQuotient } from '../exact/rounding.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Frame, Plan, PlanItem, PlanStep, PlanValue } from './plan.ts'

/** A plugin's operator, as this plan calls it. */
export type PlanOperator = (...args: readonly PlanValue[]) => PlanValue

/**
 * The reference road: expressions by json-logic-js itself, the other forms here. Safe under the strictest CSP. Adds the
 * value of every plan step to `frame`; the faster roads are judged by it.
 *
 * @param frame - the inputs by name, as the plan's types say; `null` where there is none. Written to.
 * @param operators - for plans with `call` steps
 * @param apply - what evaluates expressions instead of json-logic-js
 */
export function runPlan(
  plan: Plan,
  frame: Frame,
  operators?: ReadonlyMap<string, PlanOperator>,
  apply: Apply = applyLogic,
): Frame {
  for (const step of plan.steps)
    frame[step.id] = apply(step.guard, frame) === true ? runStep(step, frame, operators, apply) : null
  return frame
}

/** Evaluates one expression of a plan. */
export type Apply = (logic: Json, data: Frame) => PlanValue

/** One expression of a plan, by json-logic-js. */
export const applyLogic = (logic: Json, data: Frame): PlanValue =>
  jsonLogic.apply(logic as RulesLogic, data) as PlanValue

function runStep(
  step: PlanStep,
  frame: Frame,
  operators: ReadonlyMap<string, PlanOperator> | undefined,
  apply: Apply,
): PlanValue {
  switch (step.form) {
    case 'expr':
      return apply(step.value, frame)
    case 'quot': {
      const by = apply(step.by, frame) as number
      return by === 0 ? null : roundQuotient(apply(step.over, frame) as number, by, step.digits, step.mode)
    }
    case 'pick':
      return (
        step.table[step.keys.reduce((index, { rank, size }) => index * size + (apply(rank, frame) as number), 0)] ??
        null
      )
    case 'fold':
      return fold(step, frame, apply)
    case 'call': {
      const operator = operators?.get(step.operator)
      if (!operator) throw new TypeError(`the plan calls the operator "${step.operator}", which was not given`)
      return operator(...step.args.map((each) => apply(each, frame)))
    }
  }
}

function fold(step: PlanStep & { readonly form: 'fold' }, frame: Frame, apply: Apply): PlanValue {
  const bindings = step.bind.map((name) => [name, frame[name] ?? null] as const)
  const seen = new Set<PlanValue>()
  const values: number[] = []
  for (const item of (frame[step.list] ?? []) as readonly PlanItem[]) {
    const scope: Frame = Object.assign(Object.create(null) as Frame, Object.fromEntries(bindings), item)
    if (step.key !== undefined) {
      const key = item[step.key] ?? null
      if (seen.has(key)) continue
      seen.add(key)
    }
    if (apply(step.where, scope) !== true) continue
    const value = apply(step.value, scope) as number
    values.push(step.rounded ? roundQuotient(value, step.rounded.den, step.rounded.digits, step.rounded.mode) : value)
  }
  switch (step.reduce) {
    case 'sum':
      return values.reduce((sum, value) => sum + value, 0)
    case 'count':
      return values.length
    case 'min':
      return values.length === 0 ? null : Math.min(...values)
    case 'max':
      return values.length === 0 ? null : Math.max(...values)
  }
}
