import ruleSet from '../rules/pp30-2019.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * History: targets and behaviour 70/30 or 60/40 give a predicate; Very Good only at 110 to 120 and with a new idea. The
 * two lowest predicates are from memory.
 *
 * @source PP 30/2019, Pasal 41
 */
export const pp302019: Preset = /* @__PURE__ */ definePreset(ruleSet, {
  status: 'history',
  evidence: 'memory',
})
