import jsonLogic, { type RulesLogic } from 'json-logic-js'

import { roundQuotient } from '../exact/rounding.ts'
import type { RecordIssue } from '../issues/issue.ts'
import type { Json } from '../text/canonical-json.ts'
import { holdOperators, type HeldOperators, type PlanOperator } from './operator.ts'
import type { Frame, Plan, PlanItem, PlanStep, PlanValue } from './plan.ts'

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
export function runPlan(
  plan: Plan,
  frame: Frame,
  operators: ReadonlyMap<string, PlanOperator> = new Map(),
  apply?: Apply,
): Frame {
  planRunner(plan, holdOperators(plan, operators), apply)(frame)
  return frame
}

/** Evaluates one expression of a plan. */
export type Apply = (logic: Json, data: Frame) => PlanValue

/** Runs a plan on one frame, and tells which operators failed. */
export type PlanRun = (frame: Frame) => readonly RecordIssue[]

/**
 * As `runPlan`, prepared once for many frames.
 *
 * @throws TypeError when the plan calls an operator that was not given
 */
export function planRunner({ steps }: Plan, calls: HeldOperators, apply: Apply = applyLogic): PlanRun {
  const open = steps.find(({ id, form }) => form === 'call' && !calls.has(id))
  if (open) throw new TypeError(`the operator of "${open.id}" was not given`)
  return (frame) => {
    const failures: RecordIssue[] = []
    for (const step of steps)
      frame[step.id] = apply(step.guard, frame) === true ? runStep(step, frame, { calls, failures, apply }) : null
    return failures
  }
}

interface Run {
  readonly calls: HeldOperators
  readonly failures: RecordIssue[]
  readonly apply: Apply
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
      failures.push(answer.failure)
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
