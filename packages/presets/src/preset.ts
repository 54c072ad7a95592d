import type { Text } from '@sasando/core'

/**
 * How well a preset is founded. `law`: read in the regulation's own text. `made-up`: invented to show how it could be.
 */
export type Evidence = 'law' | 'made-up'

/** A dated rule set, and how far it may be trusted. */
export interface Preset {
  readonly id: string
  readonly version: string
  readonly title: Text
  /** `law`: a regulation. `example`: nobody has enacted it. */
  readonly status: 'law' | 'example'
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
