import type { Frame } from '../plan/plan.ts'
import { isList } from '../plan/value-type.ts'
import { missingInputs } from './missing.ts'
import type { ReadRecord } from './read-inputs.ts'
import type { ResultShape } from './result-shape.ts'
import type { ItemValue, Result, StepResult, StepStatus, UnsignedResult, Value } from './result.ts'
import { isItems, toValue } from './to-value.ts'

/** The result of one run: every value as people and programs read it, and the reasons for what is not there. */
export function buildResult(shape: ResultShape, read: ReadRecord, frame: Frame): UnsignedResult {
  const { plan } = shape
  const { scales } = plan
  const inputs: Record<string, Value | readonly ItemValue[] | null> = {}
  for (const { name, type } of plan.inputs) {
    const value = frame[name] ?? null
    if (!isList(type)) inputs[name] = toValue(value, type, scales)
    else
      inputs[name] = isItems(value)
        ? value.map((item) =>
            Object.fromEntries(type.fields.map((field) => [field.name, toValue(item[field.name], field.type, scales)])),
          )
        : null
  }
  const missing = missingInputs(shape, read, frame)
  const steps = plan.trace.map(({ id, kind }): StepResult => {
    const { own, parts = [] } = shape.steps.get(id) ?? {}
    const value = own ? toValue(frame[id], own.type, scales) : null
    const status: StepStatus = value ? 'computed' : missing.isMissing(id) ? 'missing' : 'not-applicable'
    return {
      id,
      kind,
      status,
      value,
      parts: Object.fromEntries(parts.map(([part, each]) => [part, toValue(frame[each.id], each.type, scales)])),
    }
  })
  const valueOf = (of: string): Value | null => {
    const step = shape.planSteps.get(of)
    return step ? toValue(frame[of], step.type, scales) : scalarOf(inputs[of])
  }
  const outcome = Object.fromEntries(Object.entries(plan.outcome).map(([name, of]) => [name, valueOf(of)]))
  return {
    ruleSet: plan.ruleSet,
    asOf: plan.asOf,
    outcome,
    steps,
    inputs,
    missing: missing.inputs,
    issues: read.issues,
  }
}

const scalarOf = (value: Result['inputs'][string] | undefined): Value | null =>
  value && !Array.isArray(value) ? (value as Value) : null
