import { parseExact } from '../../exact/rational.ts'
import type { Fix } from '../../issues/fix.ts'
import type { Issue } from '../../issues/issue.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { replace } from './edits.ts'
import { valueAt } from './value-at.ts'

/** A text that says `true`, `false` or a number, as that. */
export function asType({ path, data: { expected } }: Issue<'wrong_value_type'>, ruleSet: RuleSet): Fix | undefined {
  const written = valueAt(ruleSet, path)
  if (typeof written !== 'string') return undefined
  if (expected === 'boolean' && /^(true|false)$/.test(written)) return replace(path, written === 'true')
  const isNumber = expected === 'number' && parseExact(written) !== undefined && String(Number(written)) === written
  return isNumber ? replace(path, Number(written)) : undefined
}
