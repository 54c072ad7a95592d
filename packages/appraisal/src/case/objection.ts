/** One thing that is objected to, and why. */
export interface ObjectionItem {
  /** A target, a criterion, or the predicate itself. */
  readonly about: string
  readonly reason: string
  readonly evidence?: readonly string[]
}

/**
 * An objection (_keberatan_) to the superior of the rater.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab V.B, pp. 117–119
 */
export interface Objection {
  readonly document: string
  readonly items: readonly ObjectionItem[]
  readonly filedOn: string
  /** The day on which both sides were asked for an explanation. */
  readonly askedOn?: string
  readonly explanations: { readonly rater?: string; readonly employee?: string }
  readonly decision?: { readonly kind: 'uphold' | 'change'; readonly reason: string; readonly on: string }
  readonly withdrawnOn?: string
}

export const isOpen = (objection: Objection | undefined): boolean =>
  objection !== undefined && objection.decision === undefined && objection.withdrawnOn === undefined
