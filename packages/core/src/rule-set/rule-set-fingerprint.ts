import { fingerprint, type Fingerprint } from '../text/fingerprint.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * The fingerprint of a rule set: what it says, not how it is laid out. `$schema` only helps editors and does not count.
 */
export function ruleSetFingerprint(ruleSet: RuleSet): Fingerprint {
  const { $schema: _, ...content } = ruleSet
  return fingerprint(content)
}
