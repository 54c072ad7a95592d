import type { Issue, Locale } from '@sasando/core'

import type { Context } from '../context.ts'
import { issueLines } from './issue-lines.ts'

/**
 * Says on standard error that the rules do not hold on the day that was asked for. Their other warnings are for whoever
 * writes the rules: `sasando check` has them.
 */
export function warnOfDay(
  issues: readonly Issue[],
  name: string,
  { locale, isJson }: { readonly locale: Locale; readonly isJson: boolean },
  context: Context,
): void {
  const found = issues.filter(({ code }) => code === 'day_not_valid')
  const lines = isJson
    ? found.map((issue) => JSON.stringify({ type: 'issue', file: name, ...issue }))
    : issueLines(found, name, locale)
  for (const line of lines) context.stderr.write(`${line}\n`)
}
