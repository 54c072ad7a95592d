import { compile, type CompileOptions } from '../compile/compile.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Result } from '../scoring/result.ts'
import type { ReceiptOptions } from './facts.ts'
import { receipt } from './receipt.ts'
import { readReceipt, type ReceiptContent } from './receipt-text.ts'

/**
 * What about a receipt is not as it was computed again. `form`: it is no whole receipt. `rule-set`: other rules, or
 * another version. `day`: the settings of another day. `outcome`: another outcome. `facts`: other inputs, another person
 * or period, or other salts.
 */
export type ReceiptDifference = 'form' | 'rule-set' | 'day' | 'outcome' | 'facts'

export interface ReceiptVerification {
  readonly ok: boolean
  readonly differences: readonly ReceiptDifference[]
  /** What the rule set says of the record. */
  readonly result: Result
}

/**
 * Scores the record again and compares: everything in the receipt must come out the same, to the last character.
 *
 * @param options - the salts, `about`, and what the rule set was compiled with; `asOf`, where not given, as the receipt
 *   says it: then look at the day in the result
 * @throws RuleSetError if the rule set is wrong
 * @throws TypeError for salts that cannot be used
 */
export function verifyReceipt(
  text: string,
  ruleSet: RuleSet,
  record: unknown,
  options: ReceiptOptions & CompileOptions,
): ReceiptVerification {
  const found = readReceipt(text)
  const result = compile(ruleSet, { ...(found ? { asOf: found.asOf } : {}), ...options }).score(record)
  const expected = receipt(result, options)
  const differences = text === expected ? [] : differencesOf(found, readReceipt(expected))
  return { ok: text === expected, differences, result }
}

function differencesOf(
  found: ReceiptContent | undefined,
  expected: ReceiptContent | undefined,
): readonly ReceiptDifference[] {
  if (!found || !expected) return ['form']
  const is = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  return [
    ...(is(found.ruleSet, expected.ruleSet) ? [] : (['rule-set'] as const)),
    ...(found.asOf === expected.asOf ? [] : (['day'] as const)),
    ...(is(found.outcome, expected.outcome) ? [] : (['outcome'] as const)),
    ...(found.facts === expected.facts ? [] : (['facts'] as const)),
  ]
}
