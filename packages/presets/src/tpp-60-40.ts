import ruleSet from '../rules/tpp-60-40.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * The regional income supplement in its most common form: productivity 60, discipline 40, with a grid of attendance
 * deductions. Every number is a setting, because the local regulation decides.
 */
export const tpp6040: Preset = /* @__PURE__ */ definePreset(ruleSet, { status: 'practice', evidence: 'code' })
