import { add, compare, divide, formatRational, parseExact, rational, type Rational } from '../../exact/rational.ts'
import type { Fix } from '../../issues/fix.ts'
import type { Path } from '../../issues/path.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { replace } from './edits.ts'
import { itemsAt, type Members } from './value-at.ts'

/** Every weight divided by their total, exactly; as a decimal where it has one. Not where a setting holds a weight. */
export function rescaledWeights(ruleSet: RuleSet, path: Path): Fix | undefined {
  const weights: Rational[] = []
  for (const entry of itemsAt(ruleSet, path)) {
    const { weight } = entry as Members
    const exact = typeof weight === 'number' || typeof weight === 'string' ? parseExact(weight) : undefined
    if (!exact) return undefined
    weights.push(exact)
  }
  const total = weights.reduce(add, rational(0n))
  if (compare(total, rational(0n)) <= 0) return undefined
  return weights.flatMap((each, index) => replace([...path, index, 'weight'], formatRational(divide(each, total))))
}
