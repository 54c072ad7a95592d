import { fingerprint, type Fingerprint } from '../text/fingerprint.ts'
import type { ItemValue, Result, UnsignedResult, Value } from './result.ts'

/** The result with its fingerprint, which is made when somebody looks: hashing costs more than scoring. */
export function withFingerprint(result: UnsignedResult): Result {
  let print: Fingerprint | undefined
  return {
    ...result,
    get fingerprint(): Fingerprint {
      print ??= resultFingerprint(result)
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

function mapRecord<V, R>(record: Readonly<Record<string, V>>, change: (value: V) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
