import type { Text } from '@sasando/core'

/**
 * What a preset is to whoever is appraised. `law`: a regulation in force. `practice`: done by many, on the ground of a
 * regulation that leaves the numbers to the agency. `history`: a regulation that was in force. `example`: nobody has
 * enacted it.
 */
export type PresetStatus = 'law' | 'practice' | 'history' | 'example'

/**
 * How well a preset is founded, by its weakest part. `law`: read in the regulation's own text. `published`: read in
 * what others printed of it, such as slides of BKN. `code`: read in public programs, so it shows how somebody applied
 * the rule. `memory`: to be confirmed. `made-up`: invented to show how it could be.
 */
export type Evidence = 'law' | 'published' | 'code' | 'memory' | 'made-up'

/** A dated rule set, and how far it may be trusted. */
export interface Preset {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly status: PresetStatus
  /** The days, inclusive, between which the rule set holds: `2022-02-07`. No `to`: no end is known. */
  readonly valid: { readonly from: string; readonly to?: string }
  readonly evidence: Evidence
  /** The rule set as JSON, for `parseRuleSet` of `@sasando/core`. */
  readonly text: string
}

/** The part of a rule set that a preset shows. */
interface RuleSetHead {
  id: string
  version: string
  title: Text
  valid: { from: string; to?: string }
}

// The head is taken from the rule set, so that the two cannot disagree.
export function definePreset(ruleSet: RuleSetHead, trust: Pick<Preset, 'status' | 'evidence'>): Preset {
  const { id, version, title, valid } = ruleSet
  return Object.freeze({ id, version, title, ...trust, valid, text: JSON.stringify(ruleSet, null, 2) })
}
