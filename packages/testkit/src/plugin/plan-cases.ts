import assert from 'node:assert/strict'

import { compile, type RuleSet, type Plugin, generatedRoad } from '@sasando/core'

import { recordsOf, withHoles, type SubjectCase } from './subject.ts'

/** What the plugin makes of steps, and what becomes of records by that. */
export const planCases: readonly SubjectCase[] = [
  {
    name: 'the same rule set gives the same plan every time',
    run({ ruleSets, plugins }) {
      for (const ruleSet of ruleSets) {
        const [first, second, third] = [1, 2, 3].map(() => compile(ruleSet, { plugins }).plan)
        assert.deepEqual(second, first)
        assert.deepEqual(third, first)
      }
    },
  },
  {
    name: 'every road gives the same outcome, also for records with holes',
    run({ ruleSets, plugins }) {
      for (const ruleSet of ruleSets) {
        const [careful, fast] = [compile(ruleSet, { plugins }), compile(ruleSet, { plugins, road: generatedRoad })]
        for (const record of everyRecord(ruleSet)) assert.deepEqual(fast.outcome(record), careful.outcome(record))
      }
    },
  },
  {
    name: 'no operator fails for a record of a sample, also with holes',
    run({ ruleSets, plugins }) {
      for (const ruleSet of ruleSets)
        for (const record of everyRecord(ruleSet)) assert.deepEqual(failuresOf(ruleSet, record, plugins), [])
    },
  },
  {
    name: 'an empty record gives its steps no value, and says what is missing',
    run({ plugin, ruleSets, plugins }) {
      const kinds = plugin.kinds.map(({ kind }) => kind)
      for (const ruleSet of ruleSets) {
        const result = compile(ruleSet, { plugins }).score({})
        const computed = result.steps.filter(({ kind, value }) => kinds.includes(kind) && value !== null)
        assert.deepEqual(
          computed.map(({ id }) => id),
          [],
        )
        assert.ok(result.missing.length > 0, 'nothing is said to be missing')
      }
    },
  },
]

const everyRecord = (ruleSet: RuleSet): unknown[] => recordsOf(ruleSet).flatMap((record) => [...withHoles(record)])

const failuresOf = (ruleSet: RuleSet, record: unknown, plugins: readonly Plugin[]): readonly unknown[] =>
  compile(ruleSet, { plugins })
    .score(record)
    .issues.filter(({ code }) => code === 'operator_failed')
