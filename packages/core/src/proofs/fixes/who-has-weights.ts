import type { Fix } from '../../issues/fix.ts'
import type { Path } from '../../issues/path.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { canonicalJson, type Json } from '../../text/canonical-json.ts'
import { add, replace } from './edits.ts'
import { itemsAt, valueAt, type Members } from './value-at.ts'

/** Makes a step belong to those to whom at least one of its weights applies. */
export function whoHasWeights(ruleSet: RuleSet, path: Path): Fix | undefined {
  const any = new Map<string, Json>()
  for (const entry of itemsAt(ruleSet, path) as readonly Members[]) {
    const named = ruleSet.steps.find(({ id }) => id === entry['step']) ?? ruleSet.inputs[entry['step'] as string]
    const own = [entry['applies'], named?.applies].filter((each) => each !== undefined)
    if (own.length === 0) return undefined
    const condition = joined('and', own)
    any.set(canonicalJson(condition), condition)
  }
  const at = [...path.slice(0, -1), 'applies']
  const already = valueAt(ruleSet, at)
  const applies = joined('or', [...any.values()])
  return already === undefined ? add(at, applies) : replace(at, joined('and', [already, applies]))
}

const joined = (operator: 'and' | 'or', parts: readonly Json[]): Json =>
  parts.length === 1 ? (parts[0] ?? null) : { [operator]: parts }
