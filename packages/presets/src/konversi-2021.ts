import ruleSet from '../rules/konversi-2021.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * History: the work achievement of the first half of 2021 on the scale of PP 30/2019, by a straight line for each
 * range. Not confirmed: read in a public program.
 */
export const konversi2021: Preset = /* @__PURE__ */ definePreset(ruleSet, {
  status: 'history',
  evidence: 'code',
})
