import type { Issue, Locale } from '@sasando/core'

import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { issueLines } from './issue-lines.ts'

/** Writes what is wrong with rules to standard error, and ends the command. @throws Failure `rules_invalid` */
export function refuseRules(
  issues: readonly Issue[],
  name: string,
  { locale, isJson }: { readonly locale: Locale; readonly isJson: boolean },
  context: Context,
): never {
  const lines = isJson
    ? issues.map((issue) => JSON.stringify({ type: 'issue', file: name, ...issue }))
    : issueLines(issues, name, locale)
  for (const line of lines) context.stderr.write(`${line}\n`)
  const count = issues.filter(({ severity }) => severity === 'error').length
  throw new Failure('rules_invalid', { file: name, count })
}
