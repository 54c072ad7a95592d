import { issue, warning, type Issue } from '../../issues/issue.ts'
import type { Plan } from '../../plan/plan.ts'
import { canonicalJson } from '../../text/canonical-json.ts'
import { happensElsewhere } from '../elsewhere.ts'
import type { Look } from '../look.ts'
import { placeName } from '../place-name.ts'
import { pointName, type Point, type Points } from '../points.ts'
import type { Subject } from '../subject.ts'
import type { Found } from './rule.ts'

/** Steps, branches and cells that no record leads to, and conditions that always come out the same. */
export function* unreached(subject: Subject): Iterable<Found> {
  const { points, explorer, impossible } = subject
  const missed = points.all.filter((point) => subject.concerns(point.owner) && !explorer.reached.has(point))
  if (missed.length === 0) return
  const exhausted = new Map<string, boolean>()
  const isExhausted = (owner: string): boolean => {
    if (!exhausted.has(owner)) exhausted.set(owner, explorer.exhaust(planSteps(owner, subject.plan)))
    return exhausted.get(owner) ?? false
  }
  const never = new Set(missed.filter((point) => impossible.has(point) || isExhausted(point.owner)))
  const open = new Set(missed.filter((point) => !explorer.reached.has(point)))
  const rows = new Set<string>()
  const told = new Set(
    subject.issues.filter(({ code }) => code === 'table_row_never').map(({ path }) => canonicalJson(path)),
  )
  const wasOpen = openBefore(subject)
  for (const point of open) {
    if (told.has(canonicalJson(point.path)) || wasOpen?.has(pointName(point)) === false) continue
    if (point.within.some((around) => open.has(around) && around !== point)) continue
    const elsewhere = never.has(point) || subject.change ? reachedElsewhere(point, subject) : 'no'
    if (elsewhere === 'yes') continue
    if (!never.has(point) || elsewhere === 'not-decided') {
      yield { verdict: 'not-decided', issue: warning('reach_not_decided', point.path, { what: placeName(point) }) }
      continue
    }
    const row = JSON.stringify(point.path.slice(0, -1))
    const isWhole = point.what === 'cell' && cellsAround(point, points).every((each) => never.has(each))
    if (isWhole && rows.has(row)) continue
    rows.add(row)
    yield { verdict: 'counterexample', issue: neverIssue(point, isWhole) }
  }
}

/** On a later day, what records led to on a day before: all else was told then. */
function openBefore({ change }: Subject): ReadonlySet<string> | undefined {
  return change && new Set(change.before.flatMap(({ explorer }) => [...explorer.reached.keys()].map(pointName)))
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

function reachedElsewhere(point: Point, subject: Subject): ReturnType<typeof happensElsewhere> {
  const name = pointName(point)
  const same = ({ points }: Look): Point | undefined => points.all.find((each) => pointName(each) === name)
  const isIn = (points: { has(point: Point): boolean }, found: Point | undefined): boolean =>
    found !== undefined && points.has(found)
  return happensElsewhere(subject, {
    canBe: (look) => same(look) !== undefined && !isIn(look.impossible, same(look)),
    wasSeen: (look) => isIn(look.explorer.reached, same(look)),
    stepsOf: (plan) => planSteps(point.owner, plan),
  })
}

const planSteps = (owner: string, plan: Plan): readonly string[] =>
  plan.steps.map(({ id }) => id).filter((id) => id === owner || id.startsWith(`${owner}:`))
