import type { Issue } from '../../issues/issue.ts'
import type { Fix } from '../../issues/fix.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { canonicalJson, type Json } from '../../text/canonical-json.ts'
import { remove } from './edits.ts'
import { itemsAt } from './value-at.ts'

/**
 * The second of two that are word for word the same goes. Not where the place in the list says something: of two levels
 * only the neighbour, of the entries that have weights none.
 */
export function withoutTwin({ path, data: { of } }: Issue<'duplicate_name'>, ruleSet: RuleSet): Fix | undefined {
  if (of !== 'level' && of !== 'choice' && of !== 'day' && of !== 'step') return undefined
  const at = of === 'step' ? path.slice(0, -1) : path
  return hasTwin(ruleSet, at, of === 'level') ? remove(at) : undefined
}

/** A row that is word for word the same as another says nothing. */
export const withoutSameRow = ({ path }: Issue<'table_rows_overlap'>, ruleSet: RuleSet): Fix | undefined =>
  hasTwin(ruleSet, path, false) ? remove(path) : undefined

function hasTwin(ruleSet: RuleSet, path: Issue['path'], isNeighbour: boolean): boolean {
  const [items, index] = [itemsAt(ruleSet, path.slice(0, -1)), Number(path.at(-1))]
  const text = (value: Json | undefined): string => canonicalJson(value ?? null)
  const above = items.slice(isNeighbour ? Math.max(0, index - 1) : 0, index)
  return above.some((each) => text(each) === text(items[index]))
}
