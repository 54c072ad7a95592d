import jsonLogic, { type RulesLogic } from 'json-logic-js'

import { roundQuotient } from '../exact/rounding.ts'
import type { Json } from '../text/canonical-json.ts'
import { heldOperator, type HeldOperator, type OperatorFailure, type PlanOperator } from './operator.ts'
import type { Frame, Plan, PlanItem, PlanStep, PlanValue } from './plan.ts'

type CallStep = PlanStep & { readonly form: 'call' }

/**
 * The reference road: expressions by json-logic-js itself, the other forms here. Safe under the strictest CSP. Adds the
 * value of every plan step to `frame`; the faster roads are judged by it. Where an operator fails there is no value.
 *
 * @param frame - the inputs by name, as the plan's types say; `null` where there is none. Written to.
 * @param operators - for plans with `call` steps
 * @param apply - what evaluates expressions instead of json-logic-js
 *
 * @throws TypeError when the plan calls an operator that was not given
 */
export function runPlan(plan: Plan, frame: Frame, operators?: ReadonlyMap<string, PlanOperator>, apply?: Apply): Frame {
  planRunner(plan, operators, apply)(frame)
  return frame
}

/** Evaluates one expression of a plan. */
export type Apply = (logic: Json, data: Frame) => PlanValue

/** Runs a plan on one frame, and tells which operators failed. */
export type PlanRun = (frame: Frame) => readonly OperatorFailure[]

/** As `runPlan`, prepared once for many frames. */
export function planRunner(
  { steps }: Plan,
  operators: ReadonlyMap<string, PlanOperator> = new Map(),
  apply: Apply = applyLogic,
): PlanRun {
  const calls = new Map(
    steps.flatMap((step) => (step.form === 'call' ? [[step.id, held(step, operators)] as const] : [])),
  )
  return (frame) => {
    const failures: OperatorFailure[] = []
    for (const step of steps)
      frame[step.id] = apply(step.guard, frame) === true ? runStep(step, frame, { calls, failures, apply }) : null
    return failures
  }
}

interface Run {
  readonly calls: ReadonlyMap<string, HeldOperator>
  readonly failures: OperatorFailure[]
  readonly apply: Apply
}

function held(step: CallStep, operators: ReadonlyMap<string, PlanOperator>): HeldOperator {
  const operator = operators.get(step.operator)
  if (operator) return heldOperator(operator, step.type)
  throw new TypeError(`the plan calls the operator "${step.operator}" of "${step.plugin}", which was not given`)
}

/** One expression of a plan, by json-logic-js. */
export const applyLogic = (logic: Json, data: Frame): PlanValue =>
  jsonLogic.apply(logic as RulesLogic, data) as PlanValue

function runStep(step: PlanStep, frame: Frame, { calls, failures, apply }: Run): PlanValue {
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
      const answer = calls.get(step.id)?.(step.args.map((each) => apply(each, frame))) ?? { value: null }
      if ('value' in answer) return answer.value
      const { id, operator, plugin } = step
      failures.push({ operator, plugin, step: id, fault: answer.fault })
      return null
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
