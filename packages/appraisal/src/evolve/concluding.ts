import type { Case } from '../case/case.ts'
import type { EvaluationDocument } from '../case/document.ts'
import type { Objection } from '../case/objection.ts'
import type { Deadline } from '../clock/deadline.ts'
import type { Term } from '../clock/terms.ts'
import { replaced, type Appliers } from './apply.ts'

const withDocument = (of: Case, document: string, change: Partial<EvaluationDocument>): Case => ({
  ...of,
  documents: replaced(
    of.documents,
    ({ id }) => id === document,
    (each) => ({ ...each, ...change }),
  ),
})

const withObjection = (of: Case, change: Partial<Objection>): Case =>
  of.objection === undefined ? of : { ...of, objection: { ...of.objection, ...change } }

const met = (of: Case, on: string, ...terms: readonly Term[]): Case => ({
  ...of,
  deadlines: replaced(
    of.deadlines,
    ({ term, metOn }) => metOn === undefined && terms.includes(term),
    (each): Deadline => ({ ...each, metOn: on }),
  ),
})

const running = (of: Case, deadlines: readonly Deadline[]): Case => ({
  ...of,
  deadlines: [...of.deadlines, ...deadlines],
})

export const concluding: Appliers<
  | 'evaluated'
  | 'taken-over'
  | 'document-signed'
  | 'document-delivered'
  | 'document-received'
  | 'document-returned'
  | 'objection-filed'
  | 'explanations-asked'
  | 'explained'
  | 'objection-withdrawn'
  | 'objection-decided'
  | 'reported'
> = {
  evaluated: (of, { data: { result, adjustment } }) => ({
    ...of,
    results: [...of.results, result],
    adjustments: adjustment === undefined ? of.adjustments : [...of.adjustments, adjustment],
    isStale: false,
  }),
  'taken-over': (of) => ({ ...of, takenOver: true }),
  'document-signed': (of, { data: { document, form, result, recommendation, on, deadlines }, actor }) => ({
    ...met(running(of, deadlines), on, ...(form === 'D.1.2' ? (['take-over'] as const) : [])),
    documents: [...of.documents, { id: document, form, result, recommendation, signedBy: actor, signedOn: on }],
  }),
  'document-delivered': (of, { data: { document, on } }) =>
    met(withDocument(of, document, { deliveredOn: on }), on, 'deliver', 'deliver-taken-over'),
  'document-received': (of, { data: { document, on, deadlines } }) =>
    running(withDocument(of, document, { receivedOn: on }), deadlines),
  'document-returned': (of, { data: { document, on, signed, note } }) =>
    met(
      withDocument(of, document, { returned: { on, signed, ...(note === undefined ? {} : { note }) } }),
      on,
      'return',
      'return-taken-over',
    ),
  'objection-filed': (of, { data: { document, items, on, deadlines } }) =>
    running(met({ ...of, objection: { document, items, filedOn: on, explanations: {} } }, on, 'object'), deadlines),
  'explanations-asked': (of, { data }) => withObjection(of, { askedOn: data.on }),
  explained: (of, { data: { side, text } }) =>
    withObjection(of, { explanations: { ...of.objection?.explanations, [side]: text } }),
  'objection-withdrawn': (of, { data }) => met(withObjection(of, { withdrawnOn: data.on }), data.on, 'decide'),
  'objection-decided': (of, { data: { decision, reason, on } }) =>
    met(withObjection(of, { decision: { kind: decision, reason, on } }), on, 'decide'),
  reported: (of, { data: { document, on } }) => met(withDocument(of, document, { reportedOn: on }), on, 'report'),
}
