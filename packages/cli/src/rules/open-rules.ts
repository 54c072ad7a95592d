import { safeCompile, safeParseRuleSet, type Issue, type Locale, type Scorer } from '@sasando/core'

import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { issueLines } from './issue-lines.ts'
import { loadRules, parentsOf } from './load-rules.ts'

export interface OpenRulesOptions {
  readonly rules: string
  readonly asOf?: string | undefined
  /** Rule sets that a derived one may start from. */
  readonly parents: readonly string[]
  readonly locale: Locale
  readonly isJson: boolean
}

/** Reads and compiles RULES. What is wrong with it goes to standard error. @throws Failure `rules_invalid` */
export async function openRules(
  { rules, asOf, parents, locale, isJson }: OpenRulesOptions,
  context: Context,
): Promise<Scorer> {
  const { name, text } = await loadRules(rules, context)
  const parsed = safeParseRuleSet(text, { parents: await parentsOf(text, parents, context) })
  const compiled = parsed.ok ? safeCompile(parsed.ruleSet, asOf === undefined ? {} : { asOf }) : parsed
  if ('scorer' in compiled && compiled.scorer !== undefined) return compiled.scorer
  const issues: readonly Issue[] = [...(parsed.ok ? parsed.issues : []), ...compiled.issues]
  const lines = isJson
    ? issues.map((issue) => JSON.stringify({ type: 'issue', file: name, ...issue }))
    : issueLines(issues, name, locale)
  for (const line of lines) context.stderr.write(`${line}\n`)
  throw new Failure('rules_invalid', {
    file: name,
    count: issues.filter(({ severity }) => severity === 'error').length,
  })
}
