import { safeCompile, type CompileOptions } from '../compile/compile.ts'
import { hasErrors, type Issue } from '../issues/issue.ts'
import { safeParseRuleSet, type ParseOptions } from '../rule-set/parse-rule-set.ts'
import { runTests } from './run-tests.ts'

/**
 * Everything that is wrong with a rule set, from its text to its own tests, each with line and column. What can only be
 * seen once something else is right comes when that is right.
 *
 * @example
 * ```ts doctest
 * check('{ "format": 2 }').map((issue) => issue.code).includes('missing_key') // => true
 * ```
 */
export function check(text: string, options: ParseOptions & CompileOptions = {}): readonly Issue[] {
  const parsed = safeParseRuleSet(text, options)
  if (!parsed.ok) return parsed.issues
  const { issues } = safeCompile(parsed.ruleSet, options)
  const found = [...parsed.issues, ...issues]
  if (hasErrors(found)) return found
  return [...found, ...runTests(parsed.ruleSet, options).outcomes.flatMap((each) => each.issues)]
}
