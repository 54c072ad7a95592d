import type { Frame, ValueType } from '../plan/plan.ts'
import { fingerprint, type Fingerprint } from '../text/fingerprint.ts'
import { missingInputs } from './missing.ts'
import type { ReadRecord } from './read-inputs.ts'
import type { ResultShape } from './result-shape.ts'
import type { ItemValue, Result, StepResult, StepStatus, Value } from './result.ts'
import { isItems, toValue } from './to-value.ts'

/** The result of one run: every value as people and programs read it, and the reasons for what is not there. */
export function buildResult(shape: ResultShape, read: ReadRecord, frame: Frame): Result {
  const { ruleSet, plan } = shape
  const scales = ruleSet.scales ?? {}
  const inputs: Record<string, Value | readonly ItemValue[] | null> = {}
  for (const [name, type] of shape.inputTypes) {
    const value = frame[name] ?? null
    inputs[name] =
      isItems(value) && type instanceof Map
        ? value.map((item) => mapEntries(type, (each, field) => toValue(item[field], each, scales)))
        : toValue(value, type as ValueType, scales)
  }
  const missing = missingInputs(shape, read, frame)
  const steps = ruleSet.steps.map((step): StepResult => {
    const { own, parts = [] } = shape.steps.get(step.id) ?? {}
    const value = own ? toValue(frame[step.id], own.type, scales) : null
    const status: StepStatus = value ? 'computed' : missing.isMissing(step.id) ? 'missing' : 'not-applicable'
    return {
      id: step.id,
      kind: step.kind,
      status,
      value,
      parts: Object.fromEntries(parts.map(([part, each]) => [part, toValue(frame[each.id], each.type, scales)])),
    }
  })
  const valueOf = (name: string): Value | null =>
    steps.find((step) => step.id === name)?.value ?? scalarOf(inputs[name])
  const outcome = Object.fromEntries(Object.entries(ruleSet.outcome).map(([name, of]) => [name, valueOf(of)]))
  let print: Fingerprint | undefined
  return {
    ruleSet: plan.ruleSet,
    outcome,
    steps,
    inputs,
    missing: missing.inputs,
    issues: read.issues,
    // Hashing costs more than scoring, and most results are only counted: it is done when somebody looks.
    get fingerprint(): Fingerprint {
      print ??= resultFingerprint({ ruleSet: plan.ruleSet, inputs, outcome })
      return print
    },
  }
}

/** The fingerprint that a result with these parts has, wherever it is computed. */
export function resultFingerprint({
  ruleSet,
  inputs,
  outcome,
}: Pick<Result, 'ruleSet' | 'inputs' | 'outcome'>): Fingerprint {
  const textOf = (value: Value | null | undefined): string | null => value?.text ?? null
  const inputText = (value: Value | readonly ItemValue[] | null): unknown =>
    Array.isArray(value)
      ? (value as readonly ItemValue[]).map((item) => mapRecord(item, textOf))
      : textOf(value as Value | null)
  return fingerprint({
    ruleSet: ruleSet.fingerprint,
    inputs: mapRecord(inputs, inputText),
    outcome: mapRecord(outcome, textOf),
  })
}

const scalarOf = (value: Result['inputs'][string] | undefined): Value | null =>
  value && !Array.isArray(value) ? (value as Value) : null

function mapEntries<V, R>(entries: ReadonlyMap<string, V>, change: (value: V, key: string) => R): Record<string, R> {
  return Object.fromEntries([...entries].map(([key, value]) => [key, change(value, key)]))
}
function mapRecord<V, R>(record: Readonly<Record<string, V>>, change: (value: V) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
