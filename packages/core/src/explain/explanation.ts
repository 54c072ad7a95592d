import type { SourceKind } from '../rule-set/sources.ts'
import type { RedactedStep } from '../redact/redacted-result.ts'

/** A place in a source, in the reader's language; the quotation stays in the language of the source. */
export interface Citation {
  /** `source#locator`, as the rule set writes it. */
  readonly ref: string
  readonly kind: SourceKind
  /** What the kind of source means for the reader: "Peraturan yang berlaku", "Example". */
  readonly kindLabel: string
  /** `PermenPANRB 6/2022` */
  readonly title: string
  /** `Lampiran Bab IV.B.3`; absent when the whole source is meant. */
  readonly label?: string
  readonly page?: string
  readonly text?: string
  readonly note?: string
  readonly url?: string
}

/** A picture of how a step came to its value; what an element draws and a print shows as a table. */
export type Figure =
  | {
      /** Two ratings meet in a cell. Lowest levels first, as in the rule set. */
      readonly type: 'matrix'
      readonly rowTitle: string
      readonly columnTitle: string
      readonly rows: readonly string[]
      readonly columns: readonly string[]
      /** `cells[row][column]`, labels. */
      readonly cells: readonly (readonly string[])[]
      /** Level ids behind `cells`. */
      readonly levels: readonly (readonly string[])[]
      readonly selected?: { readonly row: number; readonly column: number }
    }
  | {
      /** Rows that visibly add up to the total. */
      readonly type: 'sum'
      readonly rows: readonly SumRow[]
      /** The sum of the rows as written, before caps and rounding. */
      readonly total: string
      /** The step's value as written, when a cap or a rounding made it differ from `total`. */
      readonly result?: string
      readonly resultNote?: string
    }
  | {
      /** A number on a scale of bands. */
      readonly type: 'bands'
      readonly bands: readonly { readonly label: string; readonly from?: string; readonly isReached: boolean }[]
    }
  | {
      /** Rows of conditions and what follows from them. */
      readonly type: 'table'
      /** Of the row's own label, of each condition, of the result. */
      readonly headings: readonly string[]
      /** Each with as many cells as there are conditions, and the result as the last. */
      readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[]
      /** The row that applied, from 0. */
      readonly selected?: number
    }

/** One row of a sum; texts are written for the reader (`85,00`, `2/5`). */
export interface SumRow {
  readonly label: string
  /** Absent where the row has no weight (a plain addend). */
  readonly weight?: string
  readonly value: string
  readonly contribution: string
  readonly status: 'counted' | 'not-applicable' | 'missing'
  readonly note?: string
}

/** One step or input in the tree of reasons. */
export interface ExplanationNode {
  readonly id: string
  readonly kind: string
  readonly label: string
  /** The value as people write it in this language; `–` when there is none, words when it is not for this reader. */
  readonly value: string
  readonly status: RedactedStep['status']
  /** Whole sentences, in order: what happened, what was capped, what is missing. */
  readonly sentences: readonly string[]
  readonly citations: readonly Citation[]
  readonly figure?: Figure
  /** What the step was computed from. A node that stands in several places is repeated. */
  readonly children: readonly ExplanationNode[]
}

/** Why a result is what it is: as sentences from the facts to the outcome, and as a tree from the outcome down. */
export interface Explanation {
  readonly locale: Locale
  readonly title: string
  /** One paragraph: the outcome in words. */
  readonly summary: string
  readonly sentences: readonly string[]
  /** The sentence among `sentences` that tells which steps are not for this person; only where there are several. */
  readonly notApplicable?: string
  /** One tree per outcome, in the rule set's order. */
  readonly outcomes: readonly { readonly name: string; readonly node: ExplanationNode }[]
  readonly missing: readonly string[]
  readonly issues: readonly string[]
}

export type Locale = 'id' | 'en'
