import { coverageOf, type Coverage } from './coverage.ts'
import { safeCompile, type CompileOptions, type Scorer } from '../compile/compile.ts'
import { parseExact } from '../exact/rational.ts'
import { issue, type Issue } from '../issues/issue.ts'
import { RuleSetError } from '../issues/rule-set-error.ts'
import { pluginSet } from '../plugins/plugin-set.ts'
import { withPosition } from '../rule-set/positions.ts'
import type { RuleSet, RuleTest } from '../rule-set/rule-set.ts'
import type { Result, Value } from '../scoring/result.ts'

/** What became of one of the administrator's tests. */
export interface TestOutcome {
  readonly name: string
  readonly ok: boolean
  /** One issue per expectation that was not met. */
  readonly issues: readonly Issue[]
  readonly result: Result
}

export interface TestReport {
  readonly passed: number
  readonly failed: number
  readonly outcomes: readonly TestOutcome[]
  readonly coverage: Coverage
}

/**
 * Runs the rule set's own tests. Numbers are compared as numbers, so `"85.0"` expects the same as `85`.
 *
 * @throws RuleSetError if the rule set itself is wrong
 */
export function runTests(ruleSet: RuleSet, options: CompileOptions = {}): TestReport {
  const { scorer, issues } = safeCompile(ruleSet, options)
  if (!scorer) throw new RuleSetError(issues)
  const tests = ruleSet.tests ?? []
  const outcomes = tests.map((test, index) => runTest(test, index, scorer))
  const failed = outcomes.filter((each) => !each.ok).length
  let coverage: Coverage | undefined
  return {
    passed: outcomes.length - failed,
    failed,
    outcomes,
    // Every test is run once more for it: when somebody looks.
    get coverage(): Coverage {
      coverage ??= coverageOf(ruleSet, scorer.plan, tests, pluginSet(options.plugins))
      return coverage
    },
  }
}

export function runTest(test: RuleTest, index: number, scorer: Scorer): TestOutcome {
  const result = scorer.score(test.given)
  const issues = Object.entries(test.expect).flatMap(([name, expected]): Issue[] => {
    const path = ['tests', index, 'expect', name]
    const step = result.steps.find((each) => each.id === name)
    if (!step && !Object.hasOwn(result.outcome, name))
      return [withPosition(scorer.ruleSet, issue('unknown_name', path, { name, of: 'step' }))]
    const value = step ? step.value : (result.outcome[name] ?? null)
    if (isExpected(value, expected)) return []
    const data = {
      test: test.name,
      name,
      expected: expected === null ? '–' : String(expected),
      received: value?.text ?? '–',
    }
    return [withPosition(scorer.ruleSet, issue('test_failed', path, data))]
  })
  // A test that meets an operator's failure shows nothing, whatever it expects.
  const failures = result.issues.filter(({ code }) => code === 'operator_failed')
  issues.push(
    ...failures.map((each): Issue => withPosition(scorer.ruleSet, { ...each, path: ['tests', index, 'given'] })),
  )
  return { name: test.name, ok: issues.length === 0, issues, result }
}

function isExpected(value: Value | null, expected: string | number | boolean | null): boolean {
  if (value === null || expected === null) return value === null && expected === null
  if (value.type !== 'number') return value.text === String(expected)
  const [a, b] = [parseExact(value.text), typeof expected === 'boolean' ? undefined : parseExact(expected)]
  return a !== undefined && b !== undefined && a.num === b.num && a.den === b.den
}
