import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { hasHalfLetter } from './canonical-json.ts'
import { defaultJsonLimits } from './parse-json.ts'
import { typeOf } from './type-of.ts'

/**
 * The first thing that keeps a value from being JSON as `parseJson` takes it: what JSON has no word for, half a letter,
 * too many values, or nesting without end. What contains itself is nested without end.
 */
export function jsonIssues(root: unknown): readonly Issue[] {
  const { depth, values } = defaultJsonLimits
  let count = 0
  const found = look(root, [])
  return found ? [found] : []

  function look(value: unknown, path: Path): Issue | undefined {
    if (++count > values) return issue('json_too_large', path, { limit: values, unit: 'values' })
    switch (typeof value) {
      case 'boolean':
        return undefined
      case 'string':
        return hasHalfLetter(value) ? issue('json_syntax', path, { found: '', expected: 'whole_letters' }) : undefined
      case 'number':
        if (Number.isFinite(value)) return undefined
        return issue('wrong_type', path, { expected: 'number', received: String(value) })
      case 'object':
        break
      default:
        return issue('wrong_type', path, { expected: 'value', received: typeOf(value) })
    }
    if (value === null) return undefined
    if (path.length >= depth) return issue('json_too_deep', path, { limit: depth })
    const isArray = Array.isArray(value)
    // `entries` of an array shows its holes too. A member that is undefined is not there.
    const members = isArray ? value.entries() : Object.entries(value).filter(([, each]) => each !== undefined)
    for (const [key, each] of members) {
      const inner = look(each, [...path, key])
      if (inner) return inner
    }
    return undefined
  }
}
