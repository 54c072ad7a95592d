import ruleSet from '../rules/talenta-9-kotak.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * The nine boxes of talent management, performance by potential, with their treatments. The cut-offs of scores are settings
 * of the agency.
 *
 * @source PermenPANRB 3/2020, from public programs that agree
 */
export const talenta9Kotak: Preset = /* @__PURE__ */ definePreset(ruleSet, { status: 'practice', evidence: 'code' })
