import { currentDocument, currentResult, type Case } from '../case/case.ts'
import { deadlineOf } from '../case/deadline-of.ts'
import type { DocumentForm, EvaluationDocument } from '../case/document.ts'
import { isOpen } from '../case/objection.ts'
import { isOver } from '../clock/deadline.ts'
import type { Term } from '../clock/terms.ts'
import { evaluation } from './evaluation.ts'
import { ratingsOf, refuseOutside } from './judging.ts'
import { refuseSigned } from './refuse-signed.ts'
import type { Situation } from './situation.ts'
import { refuseTexts } from './texts.ts'
import { happens, isRefusal, refused, type Handlers, type Happening, type Refusal, type Verdict } from './verdict.ts'

/** The limits that a signature sets going, and those of the window that nobody has counted yet. */
export function signature(
  of: Case,
  form: DocumentForm,
  result: string,
  recommendation: string,
  { today, start }: Situation,
): Happening {
  const { to } = of.cycle.window
  const isOfSuperior = form === 'D.1.2'
  const counted = of.deadlines.some(({ term, metOn }) => term === 'report' && metOn === undefined)
  return happens('document-signed', {
    document: `document-${of.documents.length + 1}`,
    form,
    result,
    recommendation,
    on: today,
    isLate: form === 'D.1.1' ? today > to : isOfSuperior && isOver(start('take-over', to), today),
    deadlines: [
      // A decision that changes a result has no limit of its own for delivery.
      ...(form === 'D.1.3' ? [] : [start(isOfSuperior ? 'deliver-taken-over' : 'deliver', today)]),
      ...(isOfSuperior ? [start('take-over', to)] : []),
      ...(counted ? [] : [start('report', to, form === 'D.1.1' ? 'rater' : 'superior')]),
    ],
  })
}

const ofDocument = (of: Case): EvaluationDocument | Refusal => currentDocument(of) ?? refused('no_document', {})

/** The terms in which a document comes back and, where the result is not final, may be objected to. */
const termsFromReceipt = (of: Case, { form }: EvaluationDocument): readonly Term[] => {
  if (form === 'D.1.3') return []
  if (form === 'D.1.2') return ['return-taken-over']
  return of.facts.finality === undefined ? ['return', 'object'] : ['return']
}

export const signing: Handlers<
  'sign-document' | 'take-over' | 'deliver-document' | 'record-receipt' | 'return-document' | 'report'
> = {
  /** @source PermenPANRB 6/2022, Lampiran Bab V.A.3–4, p. 114 */
  'sign-document': (of, { recommendation }, situation) => {
    const problem = refuseSigned(of) ?? refuseOutside(of, situation) ?? refuseTexts({ recommendation })
    if (problem) return problem
    const result = currentResult(of)
    if (result === undefined || of.isStale) return refused('no_result', { isStale: of.isStale })
    return [signature(of, 'D.1.1', result.id, recommendation, situation)]
  },

  /** @source PermenPANRB 6/2022, Lampiran Bab IV.A.11, p. 90; Bab V.A.8, pp. 115–116 */
  'take-over': (of, { reason, ratings, recommendation }, situation): Verdict => {
    const { to } = of.cycle.window
    if (situation.today <= to) return refused('window_not_over', { to })
    const problem = refuseSigned(of) ?? refuseTexts({ reason, recommendation })
    if (problem) return problem
    const taken: Happening = happens('taken-over', {
      isLate: isOver(situation.start('take-over', to), situation.today),
    })
    const result = currentResult(of)
    if (ratings === undefined && result !== undefined && !of.isStale)
      return [taken, signature(of, 'D.1.2', result.id, recommendation, situation)]
    const judged = ratingsOf(of, ratings ?? [], 'atasan_penilai', situation)
    if (isRefusal(judged)) return judged
    const rated: Case = { ...of, ratings: [...of.ratings, ...judged] }
    const found = evaluation(rated, situation, { stage: 'take-over', reason })
    if (isRefusal(found)) return found
    const next = `result-${of.results.length + 1}`
    return [
      taken,
      ...(judged.length > 0 ? [happens('rated', { ratings: judged })] : []),
      found,
      signature(of, 'D.1.2', next, recommendation, situation),
    ]
  },

  'deliver-document': (of, _none, { today, actor }) => {
    const document = ofDocument(of)
    if (isRefusal(document)) return document
    const isSide = document.form === 'D.1.1' ? of.rater.id === actor.id : of.superior?.id === actor.id
    if (!isSide) return refused('not_the_signer', { form: document.form })
    if (document.deliveredOn !== undefined) return refused('already_delivered', { on: document.deliveredOn })
    return [happens('document-delivered', { document: document.id, on: today })]
  },

  'record-receipt': (of, { on }, { today, start }) => {
    const document = ofDocument(of)
    if (isRefusal(document)) return document
    const { id, deliveredOn, receivedOn } = document
    if (deliveredOn === undefined) return refused('not_delivered', {})
    if (receivedOn !== undefined) return refused('already_received', { on: receivedOn })
    if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return refused('not_a_day', { received: on })
    if (on > today) return refused('day_to_come', { day: on, today })
    if (on < deliveredOn) return refused('day_too_early', { day: on, least: deliveredOn })
    const deadlines = termsFromReceipt(of, document).map((term) => start(term, on))
    return [happens('document-received', { document: id, on, deadlines })]
  },

  'return-document': (of, { signed, note }, { today }) => {
    const document = ofDocument(of)
    if (isRefusal(document)) return document
    const { id, receivedOn, returned } = document
    if (receivedOn === undefined) return refused('not_received', {})
    if (returned !== undefined) return refused('already_returned', { on: returned.on })
    const problem = signed ? undefined : refuseTexts({ note: note ?? '' })
    return (
      problem ?? [
        happens('document-returned', { document: id, on: today, signed, ...(note === undefined ? {} : { note }) }),
      ]
    )
  },

  /** @source PermenPANRB 6/2022, Lampiran Bab V.A.7, V.A.11 and V.B.8, pp. 115, 117, 119 */
  report: (of, { reason }, situation) => {
    const document = ofDocument(of)
    if (isRefusal(document)) return document
    if (document.reportedOn !== undefined) return refused('already_reported', { on: document.reportedOn })
    const waits = refuseReport(of, document, situation)
    if (waits) return waits
    const due = deadlineOf(of, 'report')
    const isLate = due !== undefined && isOver(due, situation.today)
    if (isLate && (reason === undefined || reason.trim() === '')) return refused('late_report', { dueOn: due.dueOn })
    return [
      happens('reported', {
        document: document.id,
        on: situation.today,
        isLate,
        ...(reason === undefined ? {} : { reason }),
      }),
    ]
  },
}

/** What a report has to wait for. */
function refuseReport(of: Case, document: EvaluationDocument, { settings, today }: Situation): Refusal | undefined {
  if (isOpen(of.objection) && settings.openObjection === 'report-waits') {
    const until = of.deadlines.find(({ term, metOn }) => term === 'decide' && metOn === undefined)?.dueOn
    return refused('report_waits', { for: 'objection', ...(until === undefined ? {} : { until }) })
  }
  if (document.form === 'D.1.3') return undefined
  if (document.receivedOn === undefined) return refused('not_received', {})
  if (document.returned?.signed === true) return undefined
  if (settings.unsigned === 'waits') return refused('report_waits', { for: 'signature' })
  if (document.returned !== undefined) return undefined
  const term = document.form === 'D.1.2' ? 'return-taken-over' : 'return'
  const due = of.deadlines.find((each) => each.term === term && each.metOn === undefined)
  return due && !isOver(due, today) ? refused('report_waits', { for: 'return', until: due.dueOn }) : undefined
}
