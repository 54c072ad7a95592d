import { messagesEn } from '../locales/messages-en.ts'
import { messagesId } from '../locales/messages-id.ts'
import type { Messages } from '../locales/messages.ts'
import type { Issue } from './issue.ts'

const all = { id: messagesId, en: messagesEn } as const

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
  const messages: Messages = all[locale]
  return (messages[found.code] as (data: Issue['data']) => string)(found.data)
}
