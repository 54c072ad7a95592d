import { formatIssue, type Issue, type Locale } from '@sasando/core'

import type { BundlerLog } from './bundler.ts'

/** An issue as Rollup and Vite show it: the sentence, the place, and the line itself with a mark below. */
export function toLog(issue: Issue, file: string, text: string, locale: Locale): BundlerLog {
  const sentence = formatIssue(issue, locale)
  if (issue.line === undefined) return { message: `${file}: ${sentence}`, id: file, pluginCode: issue.code }
  const column = issue.column ?? 1
  return {
    message: `${file}:${issue.line}:${column}: ${sentence}`,
    id: file,
    // Rollup counts columns from 0.
    loc: { file, line: issue.line, column: column - 1 },
    frame: frameOf(text, issue.line, column),
    pluginCode: issue.code,
  }
}

function frameOf(text: string, line: number, column: number): string {
  const number = String(line)
  const shown = text.split(/\r\n|\n|\r/)[line - 1]?.replaceAll('\t', ' ') ?? ''
  return `${number}: ${shown.slice(0, 200)}\n${' '.repeat(number.length + 1 + column)}^`
}
