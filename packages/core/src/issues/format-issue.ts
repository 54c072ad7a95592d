import { proofMessages as proofEn } from '../locales/en/proof-messages.ts'
import { recordMessages as recordEn } from '../locales/en/record-messages.ts'
import { ruleSetMessages as ruleSetEn } from '../locales/en/rule-set-messages.ts'
import { proofMessages as proofId } from '../locales/id/proof-messages.ts'
import { recordMessages as recordId } from '../locales/id/record-messages.ts'
import { ruleSetMessages as ruleSetId } from '../locales/id/rule-set-messages.ts'
import type { Messages } from '../locales/messages.ts'
import type { Issue } from './issue.ts'

const all: Readonly<Record<'id' | 'en', Messages>> = {
  id: { ...ruleSetId, ...proofId, ...recordId },
  en: { ...ruleSetEn, ...proofEn, ...recordEn },
}

/**
 * The sentence for an issue: what is wrong and what to do about it.
 *
 * @example
 * ```ts doctest
 * import { formatIssue, safeParseRuleSet } from '@sasando/core'
 * const [found] = safeParseRuleSet('{ "format": 1, }').issues
 * found && formatIssue(found, 'en') // => 'There is a comma before the closing bracket. Remove the comma.'
 * ```
 */
export function formatIssue(found: Issue, locale: 'id' | 'en'): string {
  return (all[locale][found.code] as (data: Issue['data']) => string)(found.data)
}
