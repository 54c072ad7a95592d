import type { Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Text } from '../rule-set/primitives.ts'
import type { DerivedRuleSet, RuleSet } from '../rule-set/rule-set.ts'
import type { Json } from '../text/canonical-json.ts'

/** Where a derived rule set comes from: name, version and fingerprint of its parent. */
export type ParentReference = DerivedRuleSet['derivedFrom']

/** One value that is another one now; without `before` it is new, without `after` it is gone. */
export interface ValueChange {
  /** From the part that changed; items of a list by their place in the newer one, gone ones by that in the older. */
  readonly path: Path
  readonly before?: Json
  readonly after?: Json
}

/** A part of a rule set that has a name of its own; `head` is what stands above the rules, such as `valid`. */
export type RuleSetPart = 'head' | 'plugin' | 'source' | 'setting' | 'scale' | 'input' | 'step' | 'outcome' | 'test'

/** One part that the newer parent adds, drops, changes, or, of steps, puts elsewhere among the others. */
export interface ParentChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly of: RuleSetPart
  readonly name: string
  readonly label?: Text
  /** In the newer parent; of what was removed, in the older one. */
  readonly path: Path
  /** Of a part that changed, each value. */
  readonly values: readonly ValueChange[]
}

/** Something that the derived rule set sets in place of its parent, or adds to it. */
export interface Override {
  readonly of: 'setting' | 'label' | 'source' | 'test'
  /** Of a setting, source or test its name; of a label where it stands: `levels.kotak.kotak-9`. */
  readonly name: string
  /** In the text of the derived rule set; line and column counted from 1. */
  readonly path: Path
  readonly line?: number
  readonly column?: number
  /**
   * `kept`: the parent has not touched what it overrides. `review`: the parent has, and the override still fits.
   * `conflict`: it no longer fits, `issues` of the upgrade say why.
   */
  readonly state: 'kept' | 'review' | 'conflict'
  /** What the parent changed in what it overrides. */
  readonly values: readonly ValueChange[]
}

/** A derived rule set on its way from one version of its parent to another. Plain JSON. */
export interface Upgrade {
  readonly ruleSet: { readonly id: string; readonly version: string }
  readonly from: ParentReference
  readonly to: ParentReference
  /** In the order of a rule set: what stands above the rules first, tests last. */
  readonly changes: readonly ParentChange[]
  /** Settings, then labels, sources and tests. */
  readonly overrides: readonly Override[]
  /** What `check` finds in the upgraded text. */
  readonly issues: readonly Issue[]
  /** Nothing in `issues` is an error. */
  readonly isClean: boolean
  /** The derived text with the new parent in `derivedFrom`; every other character is as it was. */
  readonly text: string
  /** As it is. */
  readonly before: RuleSet
  /** Upgraded; absent where it cannot be scored by. */
  readonly after?: RuleSet
}
