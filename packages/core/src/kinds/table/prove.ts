import type { StepScope } from '../../compile/step-scope.ts'
import { issue, warning, type Combination } from '../../issues/issue.ts'
import { Budget, firstShared, type Box, type Point } from './boxes.ts'
import type { Domain } from './domain.ts'
import { covers } from './intervals.ts'
import { overlaps } from './overlaps.ts'
import type { TableStep } from './schema.ts'
import { uncovered } from './uncovered.ts'

/** Enough to compare the ten thousand rows of the largest table with each other; some tenths of a second. */
const comparisons = 60_000_000
/** Enough for the combinations of an ordinary table; some tenths of a second. */
const combinations = 500_000
/** Pairs of rows that may both fit, where the first one counts. */
const mostPairs = 1_000_000
/** A table copied twice has a mistake in every row; these are enough to see it. */
const mostOverlaps = 50

/**
 * Proves what a table promises, and reports what it finds: rows that fit at once, combinations that no row fits, rows
 * that can never fit.
 *
 * @returns whether some row fits whatever the inputs are, as far as they apply
 */
export function proveTable(
  step: TableStep,
  boxes: readonly Box[],
  domains: readonly Domain[],
  scope: StepScope,
): { readonly isComplete: boolean } {
  const rows = boxes.flatMap((box, row) => (reportEmpty(box, row, scope) ? [] : [row]))
  const live = rows.map((row) => boxes[row] ?? [])
  if (step.hit === 'unique') proveUnique(rows, live, domains, scope)
  else proveReached(rows, live, scope)
  if (step.otherwise !== undefined) return { isComplete: false }
  const gap = uncovered(
    live,
    domains.map(({ values }) => [values]),
    new Budget(combinations),
  )
  if (gap === 'undecided') notDecided('complete', scope)
  else if (gap !== 'none')
    scope.report(issue('table_gap', [...scope.path, 'rows'], { example: inWords(gap, domains, live) }))
  return { isComplete: gap === 'none' }
}

/** A condition that no value of its input meets. */
function reportEmpty(box: Box, row: number, scope: StepScope): boolean {
  const empty = box.findIndex((set) => set.length === 0)
  if (empty < 0) return false
  scope.report(warning('table_row_never', [...scope.path, 'rows', row, 'when', empty], { reason: 'no_value' }))
  return true
}

/** No two rows fit at once. Each row is reported once, with one that it meets. */
function proveUnique(
  rows: readonly number[],
  live: readonly Box[],
  domains: readonly Domain[],
  scope: StepScope,
): void {
  const met = new Map<number, number>()
  const isDecided = overlaps(live, new Budget(comparisons), (earlier, later) => {
    met.set(later, Math.min(earlier, met.get(later) ?? earlier))
    return met.size < mostOverlaps
  })
  for (const [later, earlier] of [...met].sort(([a], [b]) => a - b)) {
    const shared = firstShared(live[earlier] ?? [], live[later] ?? []) ?? []
    const [first, second] = [(rows[earlier] ?? 0) + 1, (rows[later] ?? 0) + 1]
    const example = inWords(shared, domains, [live[earlier] ?? [], live[later] ?? []])
    scope.report(issue('table_rows_overlap', [...scope.path, 'rows', second - 1], { first, second, example }))
  }
  if (!isDecided) notDecided('unique', scope)
}

/** Every row fits some combination that no row above it fits. */
function proveReached(rows: readonly number[], live: readonly Box[], scope: StepScope): void {
  const above: number[][] = live.map(() => [])
  const budget = new Budget(combinations)
  let pairs = 0
  let isDecided = overlaps(live, new Budget(comparisons), (earlier, later) => {
    above[later]?.push(earlier)
    return ++pairs < mostPairs
  })
  isDecided &&= pairs < mostPairs
  for (const [index, box] of live.entries()) {
    if (!isDecided) break
    const earlier = [...new Set(above[index])].map((each) => live[each] ?? [])
    const found = earlier.length === 0 ? [] : uncovered(earlier, box, budget)
    if (found === 'none')
      scope.report(warning('table_row_never', [...scope.path, 'rows', rows[index] ?? 0], { reason: 'covered' }))
    isDecided = found !== 'undecided'
  }
  if (!isDecided) notDecided('reached', scope)
}

const notDecided = (proof: 'unique' | 'complete' | 'reached', scope: StepScope): void =>
  scope.report(warning('table_not_decided', [...scope.path, 'rows'], { proof }))

/** The combination, as far as one of the rows asks for it. */
function inWords(point: Point, domains: readonly Domain[], rows: readonly Box[]): Combination {
  return domains.flatMap((domain, input) => {
    const isAsked = rows.length === 0 || rows.some((box) => !covers(box[input] ?? [], [domain.values]))
    return isAsked ? [domain.describe(point[input] ?? 0)] : []
  })
}
