import type { Messages } from '../locales/messages.ts'
import type { Issue } from './issue.ts'

/** The sentence for an issue in the language of `messages`. */
export const messageIn = (messages: Messages, found: Issue): string =>
  (messages[found.code] as (data: Issue['data']) => string)(found.data)
