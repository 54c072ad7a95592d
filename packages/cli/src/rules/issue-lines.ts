import { formatIssue, toDotPath, type Issue, type Locale } from '@sasando/core'

import { messagesOf } from '../locale/say.ts'

/** Issues of a rule set as people and editors read them: `rules.json:12:5  sentence (path)`. */
export function issueLines(issues: readonly Issue[], name: string, locale: Locale): string[] {
  const { warning } = messagesOf(locale).words
  return issues.map((issue) => {
    const place = issue.line === undefined ? name : `${name}:${issue.line}:${issue.column ?? 1}`
    const mark = issue.severity === 'warning' ? `${warning}: ` : ''
    const path = issue.path.length === 0 ? '' : ` (${toDotPath(issue.path)})`
    return `${place}  ${mark}${formatIssue(issue, locale)}${path}`
  })
}
