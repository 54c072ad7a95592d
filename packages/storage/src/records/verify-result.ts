import {
  canonicalJson,
  compile,
  parseRuleSet,
  readReceipt,
  type CompileOptions,
  type ParseOptions,
} from '@sasando/core'

import type { Result } from './results.ts'
import type { RuleSetVersion } from './rule-sets.ts'

/**
 * What about a stored result is not as it is computed again. `rule-set`: the version that is given is not the one that it
 * names, or its text is not that of its fingerprint. `outcome`, `level`, `fingerprint`: it comes to something else.
 * `receipt`: its receipt is of another result.
 */
export type ResultDifference = 'rule-set' | 'outcome' | 'level' | 'fingerprint' | 'receipt'

/** What the rule set was read and compiled with, besides the day. */
export type VerifyResultOptions = ParseOptions & Omit<CompileOptions, 'asOf'>

/**
 * Scores the record of a stored result again, by the text of its rule set version, and compares. What the receipt commits
 * to needs its salts: `verifyReceipt` of core.
 *
 * @returns what differs; nothing where it is as it was computed
 * @throws RuleSetError if the rule set is wrong
 */
export function verifyResult(
  result: Result,
  version: RuleSetVersion,
  options: VerifyResultOptions = {},
): readonly ResultDifference[] {
  const { asOf, record, outcome, level } = result
  const again = compile(parseRuleSet(version.text, options), { ...options, asOf }).score(record)
  const texts = Object.fromEntries(Object.entries(again.outcome).map(([name, value]) => [name, value?.text ?? null]))
  const found = result.receipt === undefined ? undefined : readReceipt(result.receipt)
  const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
  const differs: Readonly<Record<ResultDifference, boolean>> = {
    'rule-set': !isSame(again.ruleSet, result.ruleSet) || version.fingerprint !== result.ruleSet.fingerprint,
    outcome: !isSame(texts, outcome),
    level: level !== undefined && !Object.values(texts).includes(level),
    fingerprint: again.fingerprint !== result.fingerprint,
    receipt:
      result.receipt !== undefined &&
      !(found && isSame([found.ruleSet, found.asOf, found.outcome], [again.ruleSet, asOf, texts])),
  }
  return (Object.keys(differs) as ResultDifference[]).filter((each) => differs[each])
}
