import type { Issue } from '../issues/issue.ts'
import type { PluginSet } from '../plugins/plugin-set.ts'
import type { Json } from '../text/canonical-json.ts'
import { jsonIssues } from '../text/json-issues.ts'
import { formIssues } from './form-issues.ts'

/**
 * What is wrong with the form of a rule set that was not parsed from a text. It comes from a program, and may be
 * anything: what was made by `JSON.parse` or changed since, or an object that contains itself.
 */
export function objectIssues(value: unknown, plugins: PluginSet): readonly Issue[] {
  const issues = jsonIssues(value)
  if (issues.length > 0) return issues
  if (typeof value !== 'object' || value === null) return formIssues(value as Json, plugins)
  // A derived rule set that was parsed has everything that its parent has.
  const { derivedFrom: _, ...whole } = value as Readonly<Record<string, Json>>
  return formIssues(whole, plugins)
}
