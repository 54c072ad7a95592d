/**
 * Contracts for those who write rule sets and, as they come, plugins and adapters for Sasando.
 *
 * @packageDocumentation
 */
export { ruleSetContract, type RuleSetCase } from './rule-set-contract.ts'
