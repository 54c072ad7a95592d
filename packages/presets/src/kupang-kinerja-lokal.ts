import ruleSet from '../rules/kupang-kinerja-lokal.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * An example of local policy, enacted by nobody: technical ability, leadership, teamwork and community service beside
 * the statutory predicate, which they cannot change.
 */
export const kupangKinerjaLokal: Preset = /* @__PURE__ */ definePreset(ruleSet, {
  status: 'example',
  evidence: 'made-up',
})
