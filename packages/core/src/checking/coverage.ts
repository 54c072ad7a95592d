import type { PlaceName } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Plan } from '../plan/plan.ts'
import { operatorsOf } from '../plugins/operators-of.ts'
import type { PluginSet } from '../plugins/plugin-set.ts'
import { impossiblePoints } from '../proofs/impossible.ts'
import { knowPlan } from '../proofs/know-plan.ts'
import { fuel } from '../proofs/look.ts'
import { placeName } from '../proofs/place-name.ts'
import { pointsOf } from '../proofs/points.ts'
import { watchPlan } from '../proofs/watch-plan.ts'
import { placeOf } from '../rule-set/positions.ts'
import type { RuleSet, RuleTest } from '../rule-set/rule-set.ts'
import { recordReader } from '../scoring/read-inputs.ts'

/** A step, branch, cell or condition of a rule set, with the tests that lead there. */
export interface CoveredPlace {
  readonly what: PlaceName
  /** Of a condition: whether it holds. */
  readonly holds?: boolean
  readonly path: Path
  /** In the text of the rule set, counted from 1; absent where there was no text. */
  readonly line?: number
  readonly column?: number
  /** The names of the tests, in their order; none where no test leads there. */
  readonly tests: readonly string[]
}

/**
 * Which steps have a value in some test, and which branches, cells and conditions come out in some test. What the settings
 * as they are close to every record is not among them: no test could lead there.
 */
export interface Coverage {
  readonly steps: readonly CoveredPlace[]
  readonly branches: readonly CoveredPlace[]
}

export function coverageOf(ruleSet: RuleSet, plan: Plan, tests: readonly RuleTest[], plugins: PluginSet): Coverage {
  const points = pointsOf(plan)
  const [read, run] = [recordReader(plan), watchPlan(plan, points, operatorsOf(plan, plugins))]
  const reached = tests.map(({ name, given }) => ({ name, points: run(read(given).frame) }))
  const impossible = impossiblePoints(plan, points, knowPlan(plan, fuel))
  const possible = points.all.filter((point) => !impossible.has(point))
  const places = possible.map((point): CoveredPlace => {
    const { what, path } = point
    const named = reached.filter(({ points }) => points.has(point)).map(({ name }) => name)
    const holds = what === 'holds' || what === 'fails' ? { holds: what === 'holds' } : {}
    return { what: placeName(point), ...holds, path, ...placeOf(ruleSet, path), tests: named }
  })
  return {
    steps: places.filter(({ what }) => what === 'step'),
    branches: places.filter(({ what }) => what !== 'step'),
  }
}
