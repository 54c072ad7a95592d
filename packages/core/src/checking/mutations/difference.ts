import type { Frame, Plan } from '../../plan/plan.ts'
import { Explorer } from '../../proofs/explore.ts'
import { pointsOf } from '../../proofs/points.ts'
import { expressionsOf } from '../../proofs/reads.ts'
import { shrink } from '../../proofs/shrink.ts'
import { operatorsOf } from '../../plugins/operators-of.ts'
import type { PluginSet } from '../../plugins/plugin-set.ts'
import { watchPlan, type WatchedRun } from '../../proofs/watch-plan.ts'

/** A record that two plans score differently. */
export interface Difference {
  /** The inputs, and the steps as the first plan has them. */
  readonly frame: Frame
  /** The steps that came out otherwise, in the order of the rule set. */
  readonly steps: readonly string[]
}

/** Looks for a record that two plans over the same inputs score differently. Undefined where none was found. */
export function findDifference(before: Plan, after: Plan, most: number, plugins: PluginSet): Difference | undefined {
  let found: Difference | undefined
  const [one, other] = [before, after].map((plan) => watchPlan(plan, pointsOf(plan), operatorsOf(plan, plugins))) as [
    WatchedRun,
    WatchedRun,
  ]
  const [dens, otherDens] = [densOf(before), densOf(after)]
  const isSame = (id: string, a: Frame, b: Frame): boolean => {
    const [x = null, y = null] = [a[id], b[id]]
    if (typeof x !== 'number' || typeof y !== 'number') return x === y
    // The same value may stand over another denominator.
    return BigInt(x) * (otherDens.get(id) ?? 1n) === BigInt(y) * (dens.get(id) ?? 1n)
  }
  const explorer = new Explorer(
    before,
    (frame) => {
      const copy = Object.assign(Object.create(null) as Frame, frame)
      const reached = new Set([...one(frame), ...other(copy)])
      const steps = before.trace.map(({ id }) => id).filter((id) => !isSame(id, frame, copy))
      if (steps.length > 0) found = { frame, steps }
      return reached
    },
    most,
    // What either of them compares with may be where they part.
    [...before.steps, ...after.steps].flatMap(expressionsOf),
  )
  explorer.explore(() => found !== undefined)
  if (!found) return undefined
  const [shown] = found.steps.slice(-1)
  const { frame } = found
  const inputs = Object.fromEntries(before.inputs.map(({ name }) => [name, frame[name] ?? null]))
  const small = shrink(inputs, (fewer) => {
    found = undefined
    explorer.run(fewer)
    return shown !== undefined && (found as Difference | undefined)?.steps.includes(shown) === true
  })
  explorer.run(small)
  return found
}

const densOf = ({ steps }: Plan): ReadonlyMap<string, bigint> =>
  new Map(steps.map(({ id, type }) => [id, type.is === 'number' ? BigInt(type.den) : 1n]))
