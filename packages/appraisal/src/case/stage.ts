import { currentDocument, currentResult, type Case } from './case.ts'
import { finality } from './finality.ts'
import { isOpen } from './objection.ts'

/**
 * How far a case is, in one word for lists. It depends on the day: limits pass without anybody doing anything.
 *
 * `overdue`: the time of evaluation is over and nobody has signed. A case that is final and reported is `reported`.
 */
export type Stage =
  | 'planned'
  | 'running'
  | 'to-evaluate'
  | 'evaluated'
  | 'overdue'
  | 'signed'
  | 'delivered'
  | 'received'
  | 'returned'
  | 'objected'
  | 'final'
  | 'reported'
  | 'cancelled'

export function stageOf(of: Case, today: string): Stage {
  if (of.cancelled !== undefined) return 'cancelled'
  const document = currentDocument(of)
  if (document === undefined) return beforeSignature(of, today)
  if (isOpen(of.objection)) return 'objected'
  if (document.reportedOn !== undefined) return 'reported'
  if (finality(of, today) !== undefined) return 'final'
  if (document.returned !== undefined) return 'returned'
  if (document.receivedOn !== undefined) return 'received'
  return document.deliveredOn === undefined ? 'signed' : 'delivered'
}

function beforeSignature(of: Case, today: string): Stage {
  const { window } = of.cycle
  if (today > window.to) return 'overdue'
  if (currentResult(of) !== undefined && !of.isStale) return 'evaluated'
  if (today >= window.from) return 'to-evaluate'
  return of.plan.setOn === undefined ? 'planned' : 'running'
}
