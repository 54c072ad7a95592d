import { generatedRoad, safeCompile, safeParseRuleSet, type Locale, type Scorer } from '@sasando/core'

import type { Context } from '../context.ts'
import { loadRules, parentTexts, parsedRuleSets, type RulesText } from './load-rules.ts'
import { refuseRules } from './refuse-rules.ts'
import { warnOfDay } from './warn-of-day.ts'

export interface OpenRulesOptions {
  readonly rules: string
  readonly asOf?: string | undefined
  /** Rule sets that a derived one may start from. */
  readonly parents: readonly string[]
  readonly locale: Locale
  readonly isJson: boolean
  /** For many records: makes JavaScript of the rules, which is faster from a few hundred on. */
  readonly generate?: boolean
}

/** Reads and compiles RULES. What is wrong with it goes to standard error. @throws Failure `rules_invalid` */
export async function openRules(options: OpenRulesOptions, context: Context): Promise<Scorer> {
  const { name, text } = await loadRules(options.rules, context)
  return compileRules({ name, text, parents: await parentTexts(text, options.parents, context) }, options, context)
}

/** As `openRules`, for rules that have been read. @throws Failure `rules_invalid` */
export function compileRules(
  { name, text, parents }: RulesText & { readonly parents: readonly string[] },
  { asOf, locale, isJson, generate = false }: Omit<OpenRulesOptions, 'rules' | 'parents'>,
  context: Context,
): Scorer {
  const parsed = safeParseRuleSet(text, { parents: parsedRuleSets(parents) })
  const compiled = parsed.ok
    ? safeCompile(parsed.ruleSet, {
        ...(generate ? { road: generatedRoad } : {}),
        ...(asOf === undefined ? {} : { asOf }),
      })
    : parsed
  if ('scorer' in compiled && compiled.scorer !== undefined) {
    warnOfDay(compiled.issues, name, { locale, isJson }, context)
    return compiled.scorer
  }
  return refuseRules([...(parsed.ok ? parsed.issues : []), ...compiled.issues], name, { locale, isJson }, context)
}
