import { compare, parseExact, type Rational } from '../../exact/rational.ts'
import type { Fix } from '../../issues/fix.ts'
import type { Path } from '../../issues/path.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { replace } from './edits.ts'
import { itemsAt, type Members } from './value-at.ts'

/** The bands in the order in which they begin; one without a beginning comes first. */
export function sortedBands(ruleSet: RuleSet, path: Path): Fix {
  const bands = itemsAt(ruleSet, path) as readonly Members[]
  const sorted = [...bands].sort((a, b) => {
    const [x, y] = [beginOf(a), beginOf(b)]
    if (!x || !y) return Number(x !== undefined) - Number(y !== undefined)
    return compare(x, y) || Number('above' in a) - Number('above' in b)
  })
  return sorted.flatMap((band, index) => (band === bands[index] ? [] : replace([...path, index], band)))
}

function beginOf(band: Members): Rational | undefined {
  const begin = band['from'] ?? band['above']
  return typeof begin === 'number' || typeof begin === 'string' ? parseExact(begin) : undefined
}
