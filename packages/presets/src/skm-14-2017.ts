import ruleSet from '../rules/skm-14-2017.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * The satisfaction of the public with a unit of service: nine elements of exactly one ninth each, the index (IKM) and its
 * grade.
 *
 * @source PermenPANRB 14/2017, from published reports
 */
export const skm142017: Preset = /* @__PURE__ */ definePreset(ruleSet, { status: 'law', evidence: 'published' })
