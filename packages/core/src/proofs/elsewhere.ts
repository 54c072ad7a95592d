import type { Subject, Variant } from './subject.ts'

/** Something that may happen in a rule set. */
export interface Event {
  /** Whether it may, as far as intervals say. */
  canBe(variant: Variant): boolean
  /** Whether it did in a run. */
  wasSeen(variant: Variant): boolean
  /** The plan steps in which it happens. */
  stepsOf(variant: Variant): readonly string[]
}

/**
 * Whether something that does not happen does with another value of a setting: then it is the setting that decides, as
 * it should. On a later day only a switch may close what was open before.
 */
export function happensElsewhere({ variants, change }: Subject, event: Event): 'yes' | 'no' | 'not-decided' {
  let isOpen = false
  for (const variant of variants()) {
    if ((change && !variant.isSwitch) || !event.canBe(variant)) continue
    const { explorer } = variant
    explorer.explore(() => event.wasSeen(variant))
    const isWhole = event.wasSeen(variant) || explorer.exhaust(event.stepsOf(variant))
    if (event.wasSeen(variant)) return 'yes'
    if (!isWhole) isOpen = true
  }
  return isOpen ? 'not-decided' : 'no'
}
