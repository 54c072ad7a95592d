import {
  generateModule,
  generateModuleTypes,
  safeCompile,
  safeParseRuleSet,
  type Issue,
  type RuleSet,
} from '@sasando/core'

/** A rule set as code with its declarations, or without where it has errors; and what is to be said of it. */
export interface BuiltRules {
  readonly built?: { readonly code: string; readonly declarations: string }
  readonly issues: readonly Issue[]
}

/** @throws RangeError for an `asOf` that is no day */
export function buildRules(text: string, parents: readonly RuleSet[], asOf: string | undefined): BuiltRules {
  const parsed = safeParseRuleSet(text, { parents })
  if (!parsed.ok) return { issues: parsed.issues }
  const { ruleSet } = parsed
  const { scorer, issues } = safeCompile(ruleSet, asOf === undefined ? {} : { asOf })
  const all = [...parsed.issues, ...issues]
  if (!scorer) return { issues: all }
  const { plan } = scorer
  return { built: { code: generateModule(plan), declarations: generateModuleTypes(ruleSet, plan) }, issues: all }
}
