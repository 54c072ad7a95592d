/** Whose line or signature it is. */
export type FormRole = 'employee' | 'rater' | 'superior'

/** What is said of a person, of the period, or of the evaluation. */
export interface FormField {
  readonly id: string
  /** As printed. */
  readonly heading: string
  /** The input or step that it shows, of the rule set `permenpanrb-6-2022`; of the organisation, of `distribusi-predikat`. */
  readonly shows?: string
  /** `true` where the form marks it `(*opsional)`. */
  readonly optional?: boolean
}

export interface FormColumn {
  readonly id: string
  /** The number below the heading, where the form prints one: 1 for `(1)`. */
  readonly number?: number
  readonly heading: string
  /** What stands printed in every cell, line by line. */
  readonly cell?: readonly string[]
}

interface Part {
  /** As printed, without the marks of notes. */
  readonly heading: string
  readonly page: string
  /** The number before the heading, where the form prints one. */
  readonly number?: number
  /** The marks printed beside the heading or its choices, which `notes` of the form explain. */
  readonly marks?: readonly string[]
}

/** Who somebody is. */
export interface PersonPart extends Part {
  readonly kind: 'person'
  readonly role: FormRole
  readonly fields: readonly FormField[]
}

/** One of several words, of which one is chosen. */
export interface ChoicePart extends Part {
  readonly kind: 'choice'
  /** The input or step whose level is chosen, as for a field. */
  readonly shows: string
  /** Highest first, as printed, each with its level in the rule set. */
  readonly choices: readonly { readonly words: string; readonly level: string }[]
}

/** The drawing of the distribution pattern. */
export interface DrawingPart extends Part {
  readonly kind: 'drawing'
  /** The words printed in its place. */
  readonly placeholder: string
}

/** The work results: one table in two sections. */
export interface ResultsPart extends Part {
  readonly kind: 'results'
  readonly columns: readonly FormColumn[]
  /** Main results first, then additional ones. */
  readonly sections: readonly [main: string, additional: string]
}

/** The seven core values with their guides, each with room for the leader's expectations, and for feedback. */
export interface ValuesPart extends Part {
  readonly kind: 'values'
  readonly expectations: string
  readonly feedback: string
}

/** Fields that show what came of the evaluation. */
export interface EvaluationPart extends Part {
  readonly kind: 'evaluation'
  readonly fields: readonly FormField[]
}

/** Room for words. */
export interface WordsPart extends Part {
  readonly kind: 'words'
}

/** Place and day, name and NIP. */
export interface SignaturePart extends Part {
  readonly kind: 'signature'
  readonly role: FormRole
  readonly lines: readonly string[]
}

export type FormPart =
  | PersonPart
  | ChoicePart
  | DrawingPart
  | ResultsPart
  | ValuesPart
  | EvaluationPart
  | WordsPart
  | SignaturePart

/** A form of the annex, as data: what stands on it and in which order. Words are the law's own, in Indonesian. */
export interface Form {
  /** `C.1.1` … `D.1.3`. */
  readonly id: string
  /** The lines of its head, as printed. */
  readonly title: readonly string[]
  /** The first and last page. */
  readonly pages: string
  /** When it is used: the provision of the rule set `permenpanrb-6-2022` that says so. */
  readonly basis: string
  /** The lines about the period, as printed; the agency puts in its own period and days. */
  readonly period: readonly FormField[]
  /** In the order in which they stand on the form. */
  readonly parts: readonly FormPart[]
  readonly notes: readonly { readonly mark: string; readonly words: string }[]
}
