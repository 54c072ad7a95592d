import {
  mutateTests,
  runTests,
  type Coverage,
  type Issue,
  type MutationReport,
  type Plugin,
  type RuleSet,
} from '@sasando/core'

/** What a rule set's own tests show, as data that can travel. */
export interface Tested {
  readonly passed: number
  readonly failed: number
  readonly tests: readonly { readonly name: string; readonly ok: boolean; readonly issues: readonly Issue[] }[]
  readonly coverage: Coverage
  /** Absent where nothing was changed to see whether it is noticed. */
  readonly mutations?: MutationReport
}

/** Runs a rule set's own tests, and where it is asked for, changes the rules to see whether they notice. */
export function testRules(
  ruleSet: RuleSet,
  options: { readonly asOf?: string; readonly plugins?: readonly Plugin[] },
  isMutated: boolean,
): Tested {
  const { passed, failed, outcomes, coverage } = runTests(ruleSet, options)
  const tests = outcomes.map(({ name, ok, issues }) => ({ name, ok, issues }))
  return { passed, failed, tests, coverage, ...(isMutated ? { mutations: mutateTests(ruleSet, options) } : {}) }
}
