import ruleSet from '../rules/perilaku-360.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * An example of a 360 appraisal on the seven BerAKHLAK values, exactly one seventh each: by relation, one voice per
 * rater, no group too small to be heard. Feedback, never the predicate.
 */
export const perilaku360: Preset = /* @__PURE__ */ definePreset(ruleSet, { status: 'example', evidence: 'made-up' })
