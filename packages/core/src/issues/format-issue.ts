import { proofMessages } from '../locales/id/proof-messages.ts'
import { recordMessages } from '../locales/id/record-messages.ts'
import { ruleSetMessages } from '../locales/id/rule-set-messages.ts'
import { checkOneOf } from '../options/check-option.ts'
import type { Messages } from '../locales/messages.ts'
import { englishMessages } from './english-messages.ts'
import type { Issue } from './issue.ts'
import { messageIn } from './message-in.ts'

const all: Readonly<Record<'id' | 'en', Messages>> = {
  id: { ...ruleSetMessages, ...proofMessages, ...recordMessages },
  en: englishMessages,
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
  checkOneOf('locale', locale, Object.keys(all))
  return messageIn(all[locale], found)
}
