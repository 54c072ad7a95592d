import assert from 'node:assert/strict'

import { compile, explain, type ExplanationNode, type Locale } from '@sasando/core'

import { recordsOf, withHoles, type Subject, type SubjectCase } from './subject.ts'

/** Why steps of the plugin's kinds have their values. */
export const explanationCases: readonly SubjectCase[] = [
  {
    name: 'every step says its reason in both languages',
    run(subject) {
      for (const locale of ['id', 'en'] as const)
        for (const { id, sentences } of nodesOf(subject, locale)) {
          assert.ok(sentences.length > 0, `${id} has no reason in ${locale}`)
          for (const each of sentences) {
            assert.match(each, /[.!?]$/, `"${each}" is no sentence`)
            assert.doesNotMatch(each, /undefined|NaN|\[object/, `"${each}" lacks a fact`)
            // What stands in the place of a reason names the plugin.
            assert.ok(!each.includes(`plugin "${subject.plugin.name}"`), each)
          }
        }
    },
  },
  {
    name: 'every step names what it is computed from',
    run(subject) {
      for (const { id, children } of nodesOf(subject, 'en'))
        assert.ok(children.length > 0, `${id} is made from nothing`)
    },
  },
]

/** The nodes of the plugin's steps that have a value, over all records. */
function* nodesOf({ plugin, plugins, ruleSets }: Subject, locale: Locale): Generator<ExplanationNode> {
  const kinds = plugin.kinds.map(({ kind }) => kind)
  for (const ruleSet of ruleSets) {
    const scorer = compile(ruleSet, { plugins })
    for (const record of recordsOf(ruleSet).flatMap((each) => [...withHoles(each)]))
      for (const { node } of explain(ruleSet, scorer.score(record), { locale, plugins }).outcomes)
        for (const each of within(node)) if (kinds.includes(each.kind) && each.status === 'computed') yield each
  }
}

function* within(node: ExplanationNode): Generator<ExplanationNode> {
  yield node
  for (const child of node.children) yield* within(child)
}
