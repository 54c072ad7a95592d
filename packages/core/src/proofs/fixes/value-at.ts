import type { Path } from '../../issues/path.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import type { Json } from '../../text/canonical-json.ts'

export type Members = Readonly<Record<string, Json>>

/** What a rule set has at a path, as it is written there. */
export const valueAt = (ruleSet: RuleSet, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Members)[key] : undefined,
    ruleSet as unknown as Json,
  )

/** The items of a list at a path; none where there is no list. */
export function itemsAt(ruleSet: RuleSet, path: Path): readonly Json[] {
  const value = valueAt(ruleSet, path)
  return Array.isArray(value) ? (value as readonly Json[]) : []
}
