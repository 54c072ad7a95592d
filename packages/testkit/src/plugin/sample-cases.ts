import assert from 'node:assert/strict'

import { check, compile, formatIssue, runTests, safeCompile, safeParseRuleSet } from '@sasando/core'

import type { SubjectCase } from './subject.ts'

/** The plugin on whole rule sets. */
export const sampleCases: readonly SubjectCase[] = [
  {
    name: 'the samples use every kind and every operator, and show every issue',
    run({ plugin, ruleSets, plugins, samples: { broken = [] } }) {
      const used = ruleSets.flatMap((ruleSet) => {
        const { plan } = compile(ruleSet, { plugins })
        return [
          ...plan.trace.map(({ kind }) => kind),
          ...plan.steps.map((step) => ('operator' in step ? step.operator : '')),
        ]
      })
      const promised = [...plugin.kinds.map(({ kind }) => kind), ...plugin.operators.map(({ name }) => name)]
      assert.deepEqual(
        promised.filter((name) => !used.includes(name)),
        [],
        'not used by any sample',
      )
      const shown = broken.map(({ code }) => code)
      assert.deepEqual(
        Object.keys(plugin.locales.id.issues).filter((code) => !shown.includes(code)),
        [],
        'shown by no broken sample',
      )
    },
  },
  {
    name: 'the samples have no issue, and their own tests pass',
    run({ ruleSets, plugins, samples }) {
      assert.ok(samples.ruleSets.length > 0, 'there is no sample')
      for (const text of samples.ruleSets)
        assert.deepEqual(
          check(text, { plugins }).filter(({ severity }) => severity === 'error'),
          [],
        )
      for (const ruleSet of ruleSets) {
        const { passed, failed } = runTests(ruleSet, { plugins })
        assert.ok(passed > 0, `${ruleSet.id} has no test`)
        assert.equal(failed, 0)
      }
    },
  },
  {
    name: 'what is wrong is said in its own words, in both languages',
    run({ plugins, samples: { broken = [] } }) {
      for (const { code, ruleSet } of broken) {
        const found = check(ruleSet, { plugins }).find(
          (each) => each.code === 'plugin_issue' && each.data.code === code,
        )
        assert.ok(found, `no issue "${code}"`)
        for (const locale of ['id', 'en'] as const) {
          const sentence = formatIssue(found, locale)
          assert.match(sentence, /[.!?]$/, `"${sentence}" is no sentence`)
          assert.doesNotMatch(sentence, /undefined|\[object/, `"${sentence}" lacks a fact`)
        }
      }
    },
  },
  {
    name: 'without the plugin, the samples are refused and not misread',
    run({ samples }) {
      for (const text of samples.ruleSets) {
        const parsed = safeParseRuleSet(text)
        const codes = (parsed.ok ? safeCompile(parsed.ruleSet).issues : parsed.issues).map(({ code }) => code)
        assert.ok(codes.includes('plugin_needed'), 'a sample does not name the plugin under "plugins"')
      }
    },
  },
]
