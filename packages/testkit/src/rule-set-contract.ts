import assert from 'node:assert/strict'

import {
  check,
  compile,
  explain,
  mutateTests,
  parseRuleSet,
  runTests,
  toDotPath,
  type Plugin,
  type RuleSet,
} from '@sasando/core'

/** One promise that a published rule set keeps. Data, not test code, so that the contract itself can be tested. */
export interface RuleSetCase {
  readonly name: string
  /** @param options - the plugins that the rule set uses */
  run(text: string, options?: { readonly plugins?: readonly Plugin[] }): void
}

const record = (ruleSet: RuleSet): unknown => ruleSet.tests?.[0]?.given ?? {}

/**
 * What a rule set must keep before it is published. Runs under any test runner:
 * `for (const { name, run } of ruleSetContract) test(name, () => run(text))`.
 */
export const ruleSetContract: readonly RuleSetCase[] = [
  {
    name: 'it has no issue, from its text to its meaning',
    run: (text, options) => assert.deepEqual(check(text, options), []),
  },
  {
    name: 'it has tests of its own, and they pass',
    run: (text, options) => {
      const report = runTests(parseRuleSet(text, options), options)
      assert.ok(report.passed > 0, 'there is no test')
      assert.equal(report.failed, 0)
    },
  },
  {
    name: 'its tests notice every change of a weight, threshold, cell, cap, rounding or constant that matters',
    run: (text, options) =>
      assert.deepEqual(
        mutateTests(parseRuleSet(text, options), options).survivors.map(
          ({ path, data }) => `${toDotPath(path)} = ${data.to}`,
        ),
        [],
      ),
  },
  {
    name: 'every step names what it rests on',
    run: (text, options) => {
      const bare = parseRuleSet(text, options).steps.filter((step) => (step.basis ?? []).length === 0)
      assert.deepEqual(
        bare.map((step) => step.id),
        [],
      )
    },
  },
  {
    name: 'every input and step has a label in Indonesian and in English',
    run: (text, options) => {
      const { inputs, steps } = parseRuleSet(text, options)
      const named = [...Object.entries(inputs), ...steps.map((step) => [step.id, step] as const)]
      assert.deepEqual(
        named.filter(([, { label }]) => !label?.en).map(([name]) => name),
        [],
      )
    },
  },
  {
    name: 'an empty record has no outcome, and says what is missing',
    run: (text, options) => {
      const result = compile(parseRuleSet(text, options), options).score({})
      assert.deepEqual(
        Object.values(result.outcome).filter((value) => value !== null),
        [],
      )
      assert.ok(result.missing.length > 0, 'nothing is said to be missing')
    },
  },
  {
    name: 'a result explains every outcome in both languages',
    run: (text, options) => {
      const ruleSet = parseRuleSet(text, options)
      const result = compile(ruleSet, options).score(record(ruleSet))
      for (const locale of ['id', 'en'] as const)
        for (const { name, node } of explain(ruleSet, result, { ...options, locale }).outcomes)
          assert.ok(node.sentences.length > 0, `${name} has no reason in ${locale}`)
    },
  },
]
