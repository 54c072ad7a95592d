import type { Case } from '../case/case.ts'
import { refuseSigned } from './refuse-signed.ts'
import { roleOf } from './role-of.ts'
import { refuseTexts } from './texts.ts'
import { happens, refused, type Handlers, type Refusal } from './verdict.ts'
import type { ItemKind } from '../issues/issue.ts'
import type { Situation } from './situation.ts'

const mostHours = 500

const refuseTwice = (items: readonly { readonly id: string }[], what: ItemKind, id: string): Refusal | undefined =>
  items.some((item) => item.id === id) ? refused('existing_item', { what, id }) : undefined

const refuseTarget = (of: Case, id: string | undefined): Refusal | undefined =>
  id === undefined || of.plan.targets.some((target) => target.id === id)
    ? undefined
    : refused('unknown_item', { what: 'target', id })

const refuseToCome = (day: string, { today }: Situation): Refusal | undefined =>
  day > today ? refused('day_to_come', { day, today }) : undefined

export const working: Handlers<
  | 'log-work'
  | 'state-realisation'
  | 'add-evidence'
  | 'withdraw-evidence'
  | 'give-feedback'
  | 'name-contributor'
  | 'remove-contributor'
  | 'add-activity'
  | 'attest-activity'
> = {
  'log-work': (of, { entry }, situation) =>
    refuseSigned(of) ??
    refuseTwice(of.work, 'work', entry.id) ??
    refuseTarget(of, entry.target) ??
    refuseToCome(entry.on, situation) ??
    refuseTexts({ text: entry.text }) ?? [happens('work-logged', { entry })],

  'state-realisation': (of, { realisation }) =>
    refuseSigned(of) ??
    refuseTarget(of, realisation.target) ??
    refuseTexts({ realisation: realisation.text }) ?? [happens('realisation-stated', { realisation })],

  'add-evidence': (of, { evidence }, { actor }) => {
    const problem = refuseTwice(of.evidence, 'evidence', evidence.id) ?? refuseTexts({ title: evidence.title })
    // Evidence for an objection comes after the signature.
    if (evidence.about.kind !== 'objection') {
      const signed = refuseSigned(of)
      if (signed) return signed
    }
    return problem ?? [happens('evidence-added', { evidence: { ...evidence, by: actor.id } })]
  },

  'withdraw-evidence': (of, { evidence, reason }, { actor }) => {
    const found = of.evidence.find(({ id, withdrawn }) => id === evidence && withdrawn === undefined)
    if (found === undefined) return refused('unknown_item', { what: 'evidence', id: evidence })
    if (found.by !== actor.id) return refused('not_allowed', { action: 'withdraw-evidence' })
    return refuseSigned(of) ?? refuseTexts({ reason }) ?? [happens('evidence-withdrawn', { evidence, reason })]
  },

  'give-feedback': (of, { feedback }, { actor }) =>
    refuseSigned(of) ??
    refuseTwice(of.feedback, 'feedback', feedback.id) ??
    (feedback.about.kind === 'target' ? refuseTarget(of, feedback.about.id) : undefined) ??
    refuseTexts({ text: feedback.text }) ?? [
      happens('feedback-given', { feedback: { ...feedback, by: actor.id, role: roleOf(of, actor.id) } }),
    ],

  'name-contributor': (of, data) => {
    if (data.person === of.person.id) return refused('self_rating', { name: of.person.name })
    if (data.person === of.rater.id || data.person === of.superior?.id)
      return refused('existing_item', { what: 'contributor', id: data.person })
    return refuseSigned(of) ?? [happens('contributor-named', data)]
  },

  'remove-contributor': (of, data) => {
    if (!Object.hasOwn(of.contributors, data.person))
      return refused('unknown_item', { what: 'contributor', id: data.person })
    return refuseSigned(of) ?? [happens('contributor-removed', data)]
  },

  'add-activity': (of, { activity }, situation) => {
    const isHours = activity.hours > 0 && activity.hours <= mostHours && Number.isInteger(activity.hours * 10)
    if (!isHours) return refused('wrong_hours', { least: 0.1, most: mostHours })
    return (
      refuseSigned(of) ??
      refuseTwice(of.activities, 'activity', activity.id) ??
      refuseToCome(activity.on, situation) ??
      refuseTexts({ title: activity.title }) ?? [
        happens('activity-added', { activity: { ...activity, attestations: [] } }),
      ]
    )
  },

  'attest-activity': (of, { activity, result, note }, { actor }) => {
    if (!of.activities.some(({ id }) => id === activity))
      return refused('unknown_item', { what: 'activity', id: activity })
    if (actor.id === of.person.id) return refused('own_activity', {})
    const attestation = { by: actor.id, result, ...(note === undefined ? {} : { note }) }
    return refuseSigned(of) ?? [happens('activity-attested', { activity, attestation })]
  },
}
