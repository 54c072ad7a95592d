import { issue, warning, type Issue } from '../../issues/issue.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import { placeName } from '../place-name.ts'
import type { Point, PointKind, Points } from '../points.ts'
import type { Subject } from '../subject.ts'
import type { Found } from './rule.ts'

/** Steps, branches and cells that no record leads to, and conditions that always come out the same. */
export function* unreached(subject: Subject): Iterable<Found> {
  const { points, explorer, impossible } = subject
  const missed = points.all.filter((point) => !explorer.reached.has(point))
  if (missed.length === 0) return
  const exhausted = new Map<string, boolean>()
  const isExhausted = (owner: string): boolean => {
    if (!exhausted.has(owner)) exhausted.set(owner, explorer.exhaust(planSteps(owner, subject)))
    return exhausted.get(owner) ?? false
  }
  const never = new Set(missed.filter((point) => impossible.has(point) || isExhausted(point.owner)))
  const open = new Set(missed.filter((point) => !explorer.reached.has(point)))
  const rows = new Set<string>()
  const told = new Set(
    subject.issues.filter(({ code }) => code === 'table_row_never').map(({ path }) => canonicalJson(path)),
  )
  for (const point of open) {
    if (told.has(canonicalJson(point.path))) continue
    if (point.within.some((around) => open.has(around) && around !== point)) continue
    if (!never.has(point)) {
      const issue = warning('reach_not_decided', point.path, { what: placeName(point) })
      yield { verdict: 'not-decided', issue }
    } else if (!isReachedElsewhere(point, subject)) {
      const row = JSON.stringify(point.path.slice(0, -1))
      const isWhole = point.what === 'cell' && cellsAround(point, points).every((each) => never.has(each))
      if (isWhole && rows.has(row)) continue
      rows.add(row)
      yield { verdict: 'counterexample', issue: neverIssue(point, isWhole) }
    }
  }
}

function neverIssue(point: Point, isRow: boolean): Issue {
  const { what, path } = point
  if (what === 'holds' || what === 'fails') return issue('always', path, { holds: what === 'fails' })
  // A table must be complete, also where its axes do not reach every cell.
  if (isRow) return warning('never_reached', path.slice(0, -1), { what: 'row' })
  const name = placeName(point)
  return (name === 'cell' || name === 'row' ? warning : issue)('never_reached', path, {
    what: name === 'condition' ? 'branch' : name,
  })
}

/** The cells of the same row. */
const cellsAround = ({ path }: Point, points: Points): readonly Point[] => {
  const row = JSON.stringify(path.slice(0, -1))
  return points.all.filter(({ what, path: other }) => what === 'cell' && JSON.stringify(other.slice(0, -1)) === row)
}

/** With another value of a setting a record leads there: then it is the setting that decides, as it should. */
function isReachedElsewhere({ what, path }: Point, subject: Subject): boolean {
  const name = (kind: PointKind, at: readonly unknown[]): string => JSON.stringify([kind, at])
  return subject
    .variants()
    .some(({ points, impossible }) =>
      points.all.some((point) => name(point.what, point.path) === name(what, path) && !impossible.has(point)),
    )
}

const planSteps = (owner: string, { plan }: Subject): readonly string[] =>
  plan.steps.map(({ id }) => id).filter((id) => id === owner || id.startsWith(`${owner}:`))
