import { definePlugin, isPlugin, parseRuleSet, type Plugin, type PluginDefinition, type RuleSet } from '@sasando/core'

import type { PluginSamples } from './samples.ts'

/** A plugin while the contract looks at it. */
export interface Subject {
  readonly plugin: Plugin
  readonly plugins: readonly Plugin[]
  readonly samples: PluginSamples
  readonly ruleSets: readonly RuleSet[]
}

/** One promise about a plugin. */
export interface SubjectCase {
  readonly name: string
  run(subject: Subject): void
}

/** Makes what all cases share when the first of them asks for it; what is wrong with it then fails each. */
export function subjectOf(given: Plugin | PluginDefinition, samples: PluginSamples): () => Subject {
  let subject: Subject | undefined
  return () => {
    const plugin = isPlugin(given) ? given : definePlugin(given)
    const plugins = [plugin]
    subject ??= { plugin, plugins, samples, ruleSets: samples.ruleSets.map((text) => parseRuleSet(text, { plugins })) }
    return subject
  }
}

/** The records of a rule set's own tests. */
export const recordsOf = ({ tests = [] }: RuleSet): readonly Readonly<Record<string, unknown>>[] =>
  tests.map(({ given }) => given)

/** A record, and the same without one of its entries. */
export function* withHoles(record: Readonly<Record<string, unknown>>): Generator<Readonly<Record<string, unknown>>> {
  yield record
  for (const name of Object.keys(record))
    yield Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
  yield {}
}
