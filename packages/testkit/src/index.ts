/**
 * Contracts for those who write rule sets and plugins for Sasando; for storage adapters see the entry `storage`.
 *
 * @packageDocumentation
 */
export { ruleSetContract, type RuleSetCase } from './rule-set-contract.ts'
export { pluginContract, type PluginCase } from './plugin-contract.ts'
export type { PluginSamples } from './plugin/samples.ts'
