import { currentDocument, currentResult, type Case } from '../case/case.ts'
import { deadlineOf } from '../case/deadline-of.ts'
import { finality } from '../case/finality.ts'
import { isOpen, type Objection } from '../case/objection.ts'
import { isOver } from '../clock/deadline.ts'
import type { CommandData } from '../commands/command.ts'
import { evaluation } from './evaluation.ts'
import { ratingsOf } from './judging.ts'
import { signature } from './signing.ts'
import type { Situation } from './situation.ts'
import { refuseTexts } from './texts.ts'
import { happens, isRefusal, refused, type Handlers, type Refusal, type Verdict } from './verdict.ts'

function openObjection({ objection }: Case): Objection | Refusal {
  return objection !== undefined && isOpen(objection) ? objection : refused('no_objection', {})
}

/** @source PermenPANRB 6/2022, Lampiran Bab V.B, pp. 117–119 */
export const objecting: Handlers<
  'file-objection' | 'ask-explanations' | 'explain' | 'withdraw-objection' | 'decide-objection'
> = {
  'file-objection': (of, { items }, situation) => {
    const { today, start } = situation
    const problem = refuseObjection(of, situation)
    if (problem) return problem
    if (items.length === 0) return refused('empty_text', { field: 'reason' })
    const texts = items.map(({ reason }) => refuseTexts({ reason })).find((found) => found !== undefined)
    const document = currentDocument(of)?.id ?? ''
    return texts ?? [happens('objection-filed', { document, items, on: today, deadlines: [start('decide', today)] })]
  },

  'ask-explanations': (of, _none, { today }) => {
    const objection = openObjection(of)
    if (isRefusal(objection)) return objection
    return objection.askedOn === undefined ? [happens('explanations-asked', { on: today })] : []
  },

  explain: (of, { text }, { actor }) => {
    const objection = openObjection(of)
    if (isRefusal(objection)) return objection
    if (objection.askedOn === undefined) return refused('not_asked', {})
    const side = of.rater.id === actor.id ? 'rater' : 'employee'
    return refuseTexts({ explanation: text }) ?? [happens('explained', { side, text })]
  },

  'withdraw-objection': (of, { reason }, { today, settings }) => {
    const objection = openObjection(of)
    if (isRefusal(objection)) return objection
    if (settings.withdrawal === 'refused') return refused('setting_refuses', { setting: 'withdrawal' })
    return refuseTexts({ reason }) ?? [happens('objection-withdrawn', { on: today, reason })]
  },

  'decide-objection': (of, data, situation) => {
    const objection = openObjection(of)
    if (isRefusal(objection)) return objection
    if (objection.askedOn === undefined) return refused('not_asked', {})
    const problem = refuseTexts({ reason: data.reason })
    if (problem) return problem
    const due = deadlineOf(of, 'decide')
    const decided = happens('objection-decided', {
      decision: data.decision,
      reason: data.reason,
      on: situation.today,
      isLate: due !== undefined && isOver(due, situation.today),
    })
    if (data.decision === 'uphold') return [decided]
    const changed = change(of, data, situation)
    return isRefusal(changed) ? changed : [...changed.slice(0, -1), decided, ...changed.slice(-1)]
  },
}

function refuseObjection(of: Case, { today }: Situation): Refusal | undefined {
  const document = currentDocument(of)
  if (document === undefined) return refused('no_document', {})
  if (of.objection !== undefined) return refused('objection_exists', {})
  const why = finality(of, today)
  if (why !== undefined && why !== 'not-objected') return refused('result_is_final', { why })
  if (document.receivedOn === undefined) return refused('not_received', {})
  const limit = deadlineOf(of, 'object')
  return limit && isOver(limit, today) ? refused('objection_too_late', { dueOn: limit.dueOn }) : undefined
}

/** The superior's judgement, the result that it leads to, and the document that says so. */
function change(
  of: Case,
  { ratings, reason, recommendation }: Extract<CommandData['decide-objection'], { decision: 'change' }>,
  situation: Situation,
): Verdict {
  const problem = refuseTexts({ recommendation })
  if (problem) return problem
  const judged = ratingsOf(of, ratings, 'atasan_penilai', situation)
  if (isRefusal(judged)) return judged
  const found = evaluation({ ...of, ratings: [...of.ratings, ...judged] }, situation, { stage: 'objection', reason })
  if (isRefusal(found) || found.kind !== 'evaluated') return isRefusal(found) ? found : []
  const { result } = found.data
  if (result.fingerprint === currentResult(of)?.fingerprint) return refused('nothing_changed', {})
  return [happens('rated', { ratings: judged }), found, signature(of, 'D.1.3', result.id, recommendation, situation)]
}
