import { ceil, compare, floor, type Rational } from '../../exact/rational.ts'
import { issue } from '../../issues/issue.ts'
import type { Path } from '../../issues/path.ts'
import type { LogicScope } from '../../logic/scope.ts'
import { typeName } from '../../logic/typed-logic.ts'
import { cellPoint, cellText } from './cell.ts'
import type { Domain } from './domain.ts'
import { intervalSet, type Interval, type IntervalSet } from './intervals.ts'
import type { Condition, Range } from './schema.ts'

/** The values of an input with which a row fits; undefined after the issues have been reported. */
export function conditionSet(
  condition: Condition,
  domain: Domain,
  path: Path,
  scope: LogicScope,
): IntervalSet | undefined {
  if (condition === '-') return [domain.whole]
  if (isRange(condition)) return rangeSet(condition, domain, path, scope)
  const cells = Array.isArray(condition) ? condition : [condition]
  const points = cells.map((each, index) =>
    cellPoint(each, domain, Array.isArray(condition) ? [...path, index] : path, scope),
  )
  if (!points.every((each) => each !== undefined)) return undefined
  // A number with more digits than the input has is none of its values.
  const values = points.filter(({ den }) => den === 1n).map(({ num }): Interval => [Number(num), Number(num)])
  return intervalSet(values, domain.values)
}

const isRange = (condition: Condition): condition is Range =>
  typeof condition === 'object' && !Array.isArray(condition) && !('setting' in condition)

function rangeSet(range: Range, domain: Domain, path: Path, scope: LogicScope): IntervalSet | undefined {
  const { type } = domain
  if (type.is === 'boolean' || type.is === 'choice' || type.is === 'text') {
    scope.report(issue('range_needs_order', path, { received: typeName(type) }))
    return undefined
  }
  const both = (['from', 'to'] as const).filter((key) => range[key] !== undefined && range[other[key]] !== undefined)
  for (const key of both) scope.report(issue('one_bound', path, { keys: [key, other[key]] }))
  if (both.length > 0) return undefined
  const point = (key: keyof Range): Rational | 'open' | undefined => {
    const cell = range[key]
    return cell === undefined ? 'open' : cellPoint(cell, domain, [...path, key], scope)
  }
  const [from, above, to, below] = [point('from'), point('above'), point('to'), point('below')]
  if (!from || !above || !to || !below) return undefined
  const [lower, upper] = [from === 'open' ? above : from, to === 'open' ? below : to]
  if (lower !== 'open' && upper !== 'open' && compare(lower, upper) > 0) {
    const [lowest, highest] = [range.from ?? range.above ?? '', range.to ?? range.below ?? '']
    scope.report(issue('range_reversed', path, { lowest: cellText(lowest), highest: cellText(highest) }))
    return undefined
  }
  const [first, last] = domain.values
  return intervalSet(
    [
      [
        from === 'open' ? (above === 'open' ? first : whole(floor(above) + 1n)) : whole(ceil(from)),
        to === 'open' ? (below === 'open' ? last : whole(ceil(below) - 1n)) : whole(floor(to)),
      ],
    ],
    domain.values,
  )
}

const other = { from: 'above', to: 'below' } as const

/** Beyond what doubles count there is no value of an input, so the nearest end serves as well. */
const whole = (value: bigint): number => {
  const limit = BigInt(Number.MAX_SAFE_INTEGER)
  return Number(value > limit ? limit : value < -limit ? -limit : value)
}

/** Reads every text that the conditions on one input name, each once. */
export function textsIn(conditions: readonly Condition[]): readonly string[] {
  const cells = conditions.flatMap((each) => (Array.isArray(each) ? each : each === '-' ? [] : [each]))
  return [...new Set(cells.filter((each) => typeof each === 'string'))]
}
