import { formatIssue, toDotPath, type Issue, type Locale } from '@sasando/core'

import { messagesOf } from '../locale/say.ts'

/** Issues of a rule set as people and editors read them: `rules.json:12:5  sentence (path)`; what
 * lies in the parent of a derived rule set has that beside its path. */
export function issueLines(issues: readonly Issue[], name: string, locale: Locale): string[] {
  const { warning } = messagesOf(locale).words
  return issues.map((issue) => {
    const place = issue.line === undefined ? name : `${name}:${issue.line}:${issue.column ?? 1}`
    const mark = issue.severity === 'warning' ? `${warning}: ` : ''
    const within = issue.parent ? `, ${issue.parent.id} ${issue.parent.version}` : ''
    const path = issue.path.length === 0 ? '' : ` (${toDotPath(issue.path)}${within})`
    return `${place}  ${mark}${formatIssue(issue, locale)}${path}`
  })
}
