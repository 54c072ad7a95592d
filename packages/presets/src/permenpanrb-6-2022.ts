import ruleSet from '../rules/permenpanrb-6-2022.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * The statutory predicate: two ratings meet in the performance quadrant. No numbers, because the regulation has none.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.B.3, pages 97–103
 */
export const permenpanrb62022: Preset = /* @__PURE__ */ definePreset(ruleSet, { status: 'law', evidence: 'law' })
