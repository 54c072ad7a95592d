import type { Plugin, PluginDefinition } from '@sasando/core'

import { explanationCases } from './plugin/explanation-cases.ts'
import { operatorCases } from './plugin/operator-cases.ts'
import { planCases } from './plugin/plan-cases.ts'
import { sampleCases } from './plugin/sample-cases.ts'
import type { PluginSamples } from './plugin/samples.ts'
import { subjectOf } from './plugin/subject.ts'

/** One promise that a published plugin keeps. Data, not test code, so that the contract itself can be tested. */
export interface PluginCase {
  readonly name: string
  run(): void
}

/**
 * What a plugin must keep before it is published, shown on samples of its own. Runs under any test runner:
 * `for (const { name, run } of pluginContract(plugin, { samples })) test(name, run)`.
 *
 * @param plugin - made by `definePlugin`, or what it is made of
 */
export function pluginContract(
  plugin: Plugin | PluginDefinition,
  { samples }: { readonly samples: PluginSamples },
): readonly PluginCase[] {
  const subject = subjectOf(plugin, samples)
  return [sampleCases, planCases, operatorCases, explanationCases].flatMap((cases) =>
    cases.map(({ name, run }) => ({ name, run: () => run(subject()) })),
  )
}
