import { variablesIn } from '../../logic/variables.ts'
import type { Frame, Plan, PlanStep } from '../../plan/plan.ts'
import { applyLogic } from '../../plan/run-plan.ts'
import { restsOn } from '../reads.ts'
import type { Fall } from './fall.ts'
import type { Moves } from './move.ts'

type Call = PlanStep & { readonly form: 'call' }

/** The calls of plugins' operators through which an input that moves reaches a value. */
export function callsBelow(value: string, moves: Moves, plan: Plan): readonly Call[] {
  if (!plan.steps.some(({ form }) => form === 'call')) return []
  const names = restsOn(plan, [value])
  const isMoving = (name: string): boolean => moves.of(name) !== 'same' || moves.comesAndGoes(name)
  return plan.steps.filter(
    (step): step is Call => step.form === 'call' && names.has(step.id) && variablesIn(step.args).some(isMoving),
  )
}

/** A call that fell although no argument went the way in which it promises to fall, or the other way round. */
export const brokenPromise = ({ worse, better }: Fall, calls: readonly Call[]): Call | undefined =>
  calls.find((call) => isBroken(call, worse.frame, better.frame) || isBroken(call, better.frame, worse.frame))

function isBroken({ id, args, monotone }: Call, before: Frame, after: Frame): boolean {
  const [from = null, to = null] = [before[id], after[id]]
  if (from === null || to === null || Number(to) >= Number(from)) return false
  return args.every((arg, index) => {
    const change = Number(applyLogic(arg, after)) - Number(applyLogic(arg, before))
    const promise = monotone?.[index] ?? 'none'
    return change === 0 || (promise === 'up' && change > 0) || (promise === 'down' && change < 0)
  })
}
