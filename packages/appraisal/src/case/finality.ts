import { isOver } from '../clock/deadline.ts'
import { currentDocument, type Case } from './case.ts'
import { deadlineOf } from './deadline-of.ts'
import type { FinalGround } from './facts.ts'
import { isOpen } from './objection.ts'

/**
 * Why a result is final. `taken-over` and the officials that are listed are so by the regulation; that a decision ends the
 * matter, and that the limit for an objection does, is how this program reads it: the regulation does not say.
 */
export type Finality = FinalGround | 'taken-over' | 'decided' | 'not-objected'

/**
 * Why the result is final on a day; undefined while it is not.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.A.11–12, p. 90
 */
export function finality(of: Case, today: string): Finality | undefined {
  const document = currentDocument(of)
  if (document === undefined || of.cancelled !== undefined) return undefined
  if (document.form === 'D.1.2') return 'taken-over'
  if (of.facts.finality !== undefined) return of.facts.finality
  if (isOpen(of.objection)) return undefined
  if (of.objection?.decision !== undefined) return 'decided'
  const limit = deadlineOf(of, 'object')
  return limit !== undefined && isOver(limit, today) ? 'not-objected' : undefined
}
