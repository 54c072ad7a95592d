import type { Fix } from '../../issues/fix.ts'
import type { Issue } from '../../issues/issue.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { canonicalJson, type Json } from '../../text/canonical-json.ts'
import { add } from './edits.ts'
import { valueAt, type Members } from './value-at.ts'

/** What the sentence of the issue advises, where no other step shows how this rule set rounds. */
const usual: Json = { digits: 2 }

/** The step rounded as all others of the rule set are. */
export function roundedStep({ path, data }: Issue<'needs_round'>, ruleSet: RuleSet): Fix | undefined {
  if (data.reason === 'divisor') return undefined
  const named = valueAt(ruleSet, path)
  const index = data.reason === 'outcome' ? ruleSet.steps.findIndex(({ id }) => id === named) : Number(path[1])
  if (index < 0 || valueAt(ruleSet, ['steps', index, 'round']) !== undefined) return undefined
  const rounds = new Map<string, Json>()
  for (const step of ruleSet.steps as unknown as readonly Members[])
    if (step['round'] !== undefined) rounds.set(canonicalJson(step['round']), step['round'])
  const [round = usual, ...others] = rounds.values()
  return add(['steps', index, 'round'], others.length === 0 ? round : usual)
}
