import { recordMessages as recordEn } from '../locales/en/record-messages.ts'
import { ruleSetMessages as ruleSetEn } from '../locales/en/rule-set-messages.ts'
import { recordMessages as recordId } from '../locales/id/record-messages.ts'
import { ruleSetMessages as ruleSetId } from '../locales/id/rule-set-messages.ts'
import type { Messages } from '../locales/messages.ts'
import type { Issue } from './issue.ts'

const all: Readonly<Record<'id' | 'en', Messages>> = {
  id: { ...ruleSetId, ...recordId },
  en: { ...ruleSetEn, ...recordEn },
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
