import ruleSet from '../rules/pp46-2011.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * History: the work achievement of civil servants, 60 % targets by quantity, quality, time and cost, 40 % behaviour.
 * Exact at an efficiency of 24 %.
 *
 * @source PP 46/2011 and Perka BKN 1/2013, from published examples; parts from public programs and memory
 */
export const pp462011: Preset = /* @__PURE__ */ definePreset(ruleSet, {
  status: 'history',
  evidence: 'memory',
})
