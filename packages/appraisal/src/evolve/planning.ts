import type { Case } from '../case/case.ts'
import type { Plan, Target } from '../case/plan.ts'
import { replaced, type Appliers } from './apply.ts'

const withPlan = (of: Case, plan: Partial<Plan>): Case => ({ ...of, plan: { ...of.plan, ...plan } })

/** What was signed was another plan. */
const unsigned = ({ signedOn: _signed, setOn: _set, setBy: _by, ...plan }: Plan): Plan => plan

const put = (targets: readonly Target[], target: Target): readonly Target[] =>
  targets.some(({ id }) => id === target.id)
    ? replaced(
        targets,
        ({ id }) => id === target.id,
        () => target,
      )
    : [...targets, target]

export const planning: Appliers<
  | 'target-drafted'
  | 'target-removed'
  | 'expectation-stated'
  | 'plan-signed'
  | 'plan-set'
  | 'change-requested'
  | 'change-decided'
> = {
  'target-drafted': (of, { data }) => ({
    ...of,
    plan: { ...unsigned(of.plan), targets: put(of.plan.targets, data.target) },
  }),
  'target-removed': (of, { data }) => ({
    ...of,
    plan: { ...unsigned(of.plan), targets: of.plan.targets.filter(({ id }) => id !== data.target) },
  }),
  'expectation-stated': (of, { data }) =>
    withPlan(of, { expectations: { ...of.plan.expectations, [data.value]: data.text } }),
  'plan-signed': (of, { data }) => withPlan(of, { signedOn: data.on }),
  'plan-set': (of, { data, actor }) => withPlan(of, { setOn: data.on, setBy: actor }),
  'change-requested': (of, { data, actor }) =>
    withPlan(of, {
      changes: [...of.plan.changes, { id: data.change, target: data.target, reason: data.reason, by: actor }],
    }),
  'change-decided': (of, { data }) => {
    const { changes, targets } = of.plan
    const asked = changes.find(({ id }) => id === data.change)
    return withPlan(of, {
      changes: replaced(
        changes,
        ({ id }) => id === data.change,
        (each) => ({ ...each, decision: data.decision }),
      ),
      targets: asked && data.decision === 'accepted' ? put(targets, asked.target) : targets,
    })
  },
}
