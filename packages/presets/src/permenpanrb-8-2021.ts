import ruleSet from '../rules/permenpanrb-8-2021.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * History: the achievement of indicators, rounded to a whole percent first, the targets value of senior officials, and
 * the weighted value of the plans of other posts, which is not confirmed.
 *
 * @source PermenPANRB 8/2021, Lampiran Bab VI; parts from a public program and memory
 */
export const permenpanrb82021: Preset = /* @__PURE__ */ definePreset(ruleSet, {
  status: 'history',
  evidence: 'memory',
})
