import type { Fix } from '../../issues/fix.ts'
import type { Path } from '../../issues/path.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import type { Json } from '../../text/canonical-json.ts'
import { replace } from './edits.ts'

/** A step moved up to above the one that names it; or else that one down to below it. */
export function movedStep({ steps }: RuleSet, [key, at]: Path, name: string): readonly Fix[] {
  const later = steps.findIndex(({ id }) => id === name)
  if (key !== 'steps' || typeof at !== 'number' || later <= at) return []
  const whole = steps.slice(at, later + 1) as unknown as readonly Json[]
  const [first, last] = [whole.slice(0, 1), whole.slice(-1)]
  const placed = (moved: readonly Json[]): Fix => moved.flatMap((step, index) => replace(['steps', at + index], step))
  return [placed([...last, ...whole.slice(0, -1)]), placed([...whole.slice(1), ...first])]
}
