import type { Result } from '../scoring/result.ts'
import { toBase32 } from './base32.ts'
import { factsOf, type ReceiptOptions } from './facts.ts'
import { rootHash } from './fact-tree.ts'
import { writeReceipt } from './receipt-text.ts'

/**
 * A receipt of a result that fits a QR code: at most 300 characters, all of them of the alphanumeric kind. It says the
 * rule set, its version and fingerprint, the day whose settings held and the outcome, and commits to every input and to what `about` adds without
 * showing any: who has only the receipt cannot try values, because each is hashed with a salt. (What follows from the
 * outcome alone, it cannot hide.) A record of which a value was refused has one fact more, `record:refused`, so that its
 * receipt is not that of a record without the value.
 *
 * A receipt is no signature. It proves something to who can compare: by `verifyReceipt` with the record and the salts,
 * or with a copy that the agency has published.
 *
 * @throws TypeError for a salt that is not there, too short, or used twice
 * @throws RangeError where the outcomes are too long for a code
 *
 * @example
 * ```ts doctest
 * import { compile, parseRuleSet, readReceipt, receipt, saltsFrom } from '@sasando/core'
 * const scorer = compile(
 *   parseRuleSet(`{
 *     "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
 *     "inputs": { "teknis": { "type": "number", "digits": 1, "range": [0, 100] } },
 *     "steps": [{ "id": "nilai", "kind": "logic", "logic": { "+": [{ "var": "teknis" }, 5] } }],
 *     "outcome": { "score": "nilai" }
 *   }`),
 * )
 * const salts = saltsFrom('22 or more random characters')
 * const text = receipt(scorer.score({ teknis: 80 }), { salts, about: { nip: '198503172010011002' } })
 * text.startsWith('SASANDO1:CONTOH/1.0/2026-01-01:') // => true
 * readReceipt(text)?.outcome.score // => '85.0'
 * ```
 */
export function receipt(
  result: Pick<Result, 'ruleSet' | 'asOf' | 'outcome' | 'inputs' | 'issues'>,
  options: ReceiptOptions,
): string {
  const { ruleSet, asOf, outcome } = result
  return writeReceipt({
    ruleSet,
    asOf,
    outcome: Object.fromEntries(Object.entries(outcome).map(([name, value]) => [name, value?.text ?? null])),
    facts: toBase32(rootHash(factsOf(result, options))),
  })
}
