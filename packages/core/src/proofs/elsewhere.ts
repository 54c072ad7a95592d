import type { Plan } from '../plan/plan.ts'
import type { Look } from './look.ts'
import type { Subject } from './subject.ts'

/** Something that may happen in a rule set. */
export interface Event {
  /** The plan steps in which it happens. */
  stepsOf(plan: Plan): readonly string[]
  /** Whether it may, as far as intervals say. */
  canBe(look: Look): boolean
  /** Whether it did in a run. */
  wasSeen(look: Look): boolean
}

/**
 * Whether something that does not happen does with another value of a setting: then it is the setting that decides, as
 * it should.
 */
export function happensElsewhere({ variants }: Subject, event: Event): 'yes' | 'no' | 'not-decided' {
  let isOpen = false
  for (const { plan, touched, look } of variants()) {
    const steps = event.stepsOf(plan)
    if (!steps.some((id) => touched.has(id)) || !event.canBe(look())) continue
    const { explorer } = look()
    explorer.explore(() => event.wasSeen(look()))
    const isWhole = event.wasSeen(look()) || explorer.exhaust(steps)
    if (event.wasSeen(look())) return 'yes'
    if (!isWhole) isOpen = true
  }
  return isOpen ? 'not-decided' : 'no'
}
