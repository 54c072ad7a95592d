import type { CompileOptions } from '../compile/compile.ts'
import type { Issue } from '../issues/issue.ts'
import { lint } from '../proofs/lint.ts'
import { safeParseRuleSet, type ParseOptions } from '../rule-set/parse-rule-set.ts'
import { runTests } from './run-tests.ts'

/**
 * Everything that is wrong with a rule set, from its text to its own tests, each with line and column. What can only be
 * seen once something else is right comes when that is right. What `lint` has found carries its records and its fix.
 *
 * @example
 * ```ts doctest
 * check('{ "format": 2 }').map((issue) => issue.code).includes('missing_key') // => true
 * ```
 */
export function check(text: string, options: ParseOptions & CompileOptions = {}): readonly Issue[] {
  const parsed = safeParseRuleSet(text, options)
  if (!parsed.ok) return parsed.issues
  const { proved, findings } = lint(parsed.ruleSet, options)
  const found = [...parsed.issues, ...findings]
  if (!proved.some(({ rule }) => rule === 'compile')) return found
  return [...found, ...runTests(parsed.ruleSet, options).outcomes.flatMap((each) => each.issues)]
}
