import type { Deadline } from '../clock/deadline.ts'
import type { Cycle } from '../cycle/cycle.ts'
import type { EvaluationDocument } from './document.ts'
import type { Facts, Official, RaterBasis } from './facts.ts'
import type { Objection } from './objection.ts'
import type { Plan } from './plan.ts'
import type { Adjustment, CaseResult } from './result.ts'
import type { Activity, Evidence, Feedback, Rating, Realisation, WorkEntry } from './work.ts'

/** What the unit of the rater achieved, by the rules for organisations. */
export interface UnitResult {
  readonly unit: string
  readonly grade: 'istimewa' | 'baik' | 'butuh-perbaikan' | 'kurang' | 'sangat-kurang'
  /** The year or period that was achieved. */
  readonly of: string
  readonly issuedOn: string
}

/** The previous result that both sides agreed to keep after a move, in a periodic evaluation. */
export interface KeptResult {
  readonly level: string
  readonly unit: string
  readonly agreedBy: readonly ('rater' | 'employee')[]
}

/** The case of one person in one cycle: what all its events together come to. Plain JSON. */
export interface Case {
  readonly id: string
  readonly cycle: Cycle
  readonly facts: Facts
  /** The person, and who rates now; the facts say how it was when it began. */
  readonly person: Official
  readonly rater: Official
  readonly raterBasis: RaterBasis
  readonly superior?: Official
  /** Others who were asked for their view, with what they are to the person. */
  readonly contributors: Readonly<Record<string, 'rekan' | 'bawahan' | 'pihak_lain'>>
  readonly plan: Plan
  readonly work: readonly WorkEntry[]
  readonly realisations: readonly Realisation[]
  readonly evidence: readonly Evidence[]
  readonly feedback: readonly Feedback[]
  readonly activities: readonly Activity[]
  /** The live ones: one for each role, person and criterion; of the official roles one for each criterion. */
  readonly ratings: readonly Rating[]
  readonly unitResult?: UnitResult
  readonly kept?: KeptResult
  readonly results: readonly CaseResult[]
  readonly adjustments: readonly Adjustment[]
  readonly documents: readonly EvaluationDocument[]
  readonly objection?: Objection
  readonly deadlines: readonly Deadline[]
  /** Since the last result, something that it rests on has changed. */
  readonly isStale: boolean
  readonly takenOver: boolean
  /** The employee came from another unit while it ran. */
  readonly hasMoved: boolean
  readonly reopened: number
  readonly cancelled?: string
  /** When something last happened. */
  readonly at: string
  /** Of the next event. */
  readonly sequence: number
  /** Ids of the commands that were obeyed: the same one again changes nothing. */
  readonly commands: readonly string[]
}

/** The result that holds: the last one. */
export const currentResult = ({ results }: Pick<Case, 'results'>): CaseResult | undefined => results.at(-1)

/** The document that counts: the last one, unless the case was opened again after it. */
export const currentDocument = ({ documents }: Pick<Case, 'documents'>): EvaluationDocument | undefined => {
  const last = documents.at(-1)
  return last?.isVoid === true ? undefined : last
}
