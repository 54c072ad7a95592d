import ruleSet from '../rules/distribusi-predikat.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * For one unit: which achievement of the organisation counts, and whether most employees are at the predicate that the
 * law's guide names for it. Advice for the rater: no numbers, no quota, nothing held back.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.B.1 and B.2, pages 92–97
 */
export const distribusiPredikat: Preset = /* @__PURE__ */ definePreset(ruleSet, { status: 'law', evidence: 'law' })
