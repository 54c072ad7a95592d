import ruleSet from '../rules/angka-kredit-2023.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * Credit points of functional posts from the performance predicate: each period rounded to two decimals, then summed, and
 * compared with what a promotion in rank or in post requires.
 *
 * @source PermenPANRB 1/2023, Article 37, and PerBKN 3/2023, from slides of BKN; some coefficients from public programs
 */
export const angkaKredit2023: Preset = /* @__PURE__ */ definePreset(ruleSet, { status: 'law', evidence: 'code' })
