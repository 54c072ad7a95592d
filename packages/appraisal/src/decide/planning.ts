import type { Case } from '../case/case.ts'
import { refuseSigned } from './refuse-signed.ts'
import { refuseTexts } from './texts.ts'
import { happens, refused, type Handlers, type Refusal } from './verdict.ts'
import type { Target } from '../case/plan.ts'

/** The last day on which setting the targets is the rater's alone. */
const endOfJanuary = ({ cycle }: Case): string => `${cycle.period.from.slice(0, 4)}-01-31`

/** Targets change freely until they are set; then only on request. */
const refuseSet = (of: Case): Refusal | undefined =>
  of.plan.setOn === undefined ? refuseSigned(of) : refused('plan_is_set', {})

const refuseTarget = ({ text, indicators }: Target): Refusal | undefined =>
  refuseTexts({ target: text }) ??
  refuseTexts(
    Object.fromEntries(
      indicators.flatMap((each) => [
        ['indicator', each.text],
        ['target', each.target],
      ]),
    ),
  )

export const planning: Handlers<
  'draft-target' | 'remove-target' | 'state-expectation' | 'sign-plan' | 'set-plan' | 'request-change' | 'decide-change'
> = {
  'draft-target': (of, { target }) => refuseSet(of) ?? refuseTarget(target) ?? [happens('target-drafted', { target })],

  'remove-target': (of, { target }) => {
    if (!of.plan.targets.some(({ id }) => id === target)) return refused('unknown_item', { what: 'target', id: target })
    return refuseSet(of) ?? [happens('target-removed', { target })]
  },

  'state-expectation': (of, data) =>
    refuseSigned(of) ?? refuseTexts({ expectation: data.text }) ?? [happens('expectation-stated', data)],

  'sign-plan': (of, _none, { today }) => {
    if (of.plan.signedOn !== undefined) return []
    return refusePlan(of) ?? [happens('plan-signed', { on: today })]
  },

  /** @source PermenPANRB 6/2022, Lampiran Bab II.C.1, C.4 and C.5, p. 65 */
  'set-plan': (of, _none, { today, actor }) => {
    if (of.plan.setOn !== undefined) return refused('plan_is_set', {})
    const isRater = of.rater.id === actor.id
    if (!isRater && today <= endOfJanuary(of)) return refused('rater_sets_plan', { until: endOfJanuary(of) })
    return refusePlan(of) ?? [happens('plan-set', { on: today, by: isRater ? 'rater' : 'superior' })]
  },

  'request-change': (of, { target, reason }, { command }) => {
    if (of.plan.setOn === undefined) return refused('plan_not_set', {})
    return (
      refuseSigned(of) ??
      refuseTexts({ reason }) ??
      refuseTarget(target) ?? [happens('change-requested', { change: command, target, reason })]
    )
  },

  'decide-change': (of, data) => {
    const asked = of.plan.changes.find(({ id }) => id === data.change)
    if (asked === undefined) return refused('unknown_item', { what: 'change', id: data.change })
    if (asked.decision !== undefined) return refused('change_is_decided', { change: data.change })
    return refuseSigned(of) ?? [happens('change-decided', data)]
  },
}

/** There must be a main result: additional ones are not obligatory, main ones are. */
function refusePlan(of: Case): Refusal | undefined {
  return of.plan.targets.some(({ kind }) => kind === 'utama') ? refuseSigned(of) : refused('plan_empty', {})
}
