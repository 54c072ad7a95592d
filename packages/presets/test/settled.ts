import { parseRuleSet, ruleSetFingerprint, type RuleSet } from '@sasando/core'

import type { WorkedCase } from './files.ts'

/** The rule set with the settings of a case, as an agency sets them: by a rule set that is derived from it. */
export function settled(parent: RuleSet, settings: WorkedCase['settings']): RuleSet {
  if (settings === undefined) return parent
  const { id, version, title, valid } = parent
  const derived = {
    format: 1,
    id: `${id}-kasus`,
    version,
    title,
    valid,
    derivedFrom: { id, version, fingerprint: ruleSetFingerprint(parent) },
    settings,
    tests: [],
  }
  return parseRuleSet(JSON.stringify(derived), { parents: [parent] })
}
