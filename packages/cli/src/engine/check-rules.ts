import { check, runTests, safeCompile, safeParseRuleSet, type Plugin, type RuleSet } from '@sasando/core'

import type { Checked } from './tasks.ts'

/** Every issue of a rule set, and what became of its own tests. */
export function checkRules(
  text: string,
  options: { readonly parents: readonly RuleSet[]; readonly plugins?: readonly Plugin[] },
): Checked {
  const issues = check(text, options)
  const parsed = safeParseRuleSet(text, options)
  const ruleSet = parsed.ok && safeCompile(parsed.ruleSet, options).scorer ? parsed.ruleSet : undefined
  if (!ruleSet) return { issues }
  const { passed, failed } = runTests(ruleSet, options)
  return { issues, ruleSet, tests: { passed, failed } }
}
