import { issue, type Issue } from '../issues/issue.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'

/**
 * Every value of a record is one input, with one type, one origin and one visibility: no two are read from one place, and
 * none from within another.
 */
export function checkPaths({ inputs }: RuleSet, report: (issue: Issue) => void): void {
  const places = new Map<string, string>()
  const all = Object.entries(inputs).map(([input, { path }]) => ({
    input,
    isWritten: path !== undefined,
    path: path ?? [input],
  }))
  for (const { input, path, isWritten } of all) {
    const key = JSON.stringify(path)
    const other = places.get(key)
    const at = ['inputs', input, ...(isWritten ? ['path'] : [])]
    if (other === undefined) places.set(key, input)
    else report(issue('path_taken', at, { input, other, place: path.join('.'), within: path.join('.') }))
  }
  for (const { input, path } of all)
    for (let length = 1; length < path.length; length++) {
      const other = places.get(JSON.stringify(path.slice(0, length)))
      const [place, within] = [path.join('.'), path.slice(0, length).join('.')]
      if (other !== undefined) report(issue('path_taken', ['inputs', input, 'path'], { input, other, place, within }))
    }
}
