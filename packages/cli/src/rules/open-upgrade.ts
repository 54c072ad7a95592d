import { safeParseRuleSet, upgradeRuleSet, type Locale, type RuleSet, type Upgrade } from '@sasando/core'
import { findPreset } from '@sasando/presets'

import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { loadRules, parentTexts, parsedRuleSets } from './load-rules.ts'
import { refuseRules } from './refuse-rules.ts'

export interface OpenUpgradeOptions {
  readonly derived: string
  readonly parents: readonly string[]
  /** The newer parent; the preset of that name where not given. */
  readonly to: string | undefined
  readonly locale: Locale
  readonly isJson: boolean
}

/** An upgrade with the texts that it leads from and to. */
export interface OpenedUpgrade {
  readonly upgrade: Upgrade
  readonly before: { readonly text: string; readonly parents: readonly string[] }
  readonly after: { readonly text: string; readonly parents: readonly string[] }
}

/** Reads a derived rule set and both parents. @throws Failure `rules_invalid` for what cannot be upgraded */
export async function openUpgrade(options: OpenUpgradeOptions, context: Context): Promise<OpenedUpgrade> {
  const { name, text } = await loadRules(options.derived, context)
  const texts = await parentTexts(text, options.parents, context)
  const parents = parsedRuleSets(texts)
  const parsed = safeParseRuleSet(text, { parents })
  if (!parsed.ok) return refuseRules(parsed.issues, name, options, context)
  const { derivedFrom } = parsed.ruleSet
  const from = parents.find(({ id, version }) => id === derivedFrom?.id && version === derivedFrom.version)
  // What derives from nothing is refused below, whatever it is upgraded to.
  const next = derivedFrom ? await newerParent(derivedFrom.id, texts, options, context) : { ruleSet: parsed.ruleSet }
  const outcome = upgradeRuleSet(text, { from: from ?? parsed.ruleSet, to: next.ruleSet })
  if (!outcome.ok) return refuseRules(outcome.issues, name, options, context)
  const { upgrade } = outcome
  const to = 'text' in next ? [next.text, ...texts] : texts
  return { upgrade, before: { text, parents: texts }, after: { text: upgrade.text, parents: to } }
}

async function newerParent(
  id: string,
  parents: readonly string[],
  options: OpenUpgradeOptions,
  context: Context,
): Promise<{ readonly ruleSet: RuleSet; readonly text: string }> {
  const rules = options.to ?? findPreset(id)?.id
  if (rules === undefined) throw new Failure('missing_option', { option: '--to' })
  const { name, text } = await loadRules(rules, context)
  const parsed = safeParseRuleSet(text, { parents: parsedRuleSets(parents) })
  if (!parsed.ok) return refuseRules(parsed.issues, name, options, context)
  return { ruleSet: parsed.ruleSet, text }
}
