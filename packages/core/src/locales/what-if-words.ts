import type { Subject } from '../rule-set/subject.ts'
import type { Origin, SearchedInput } from '../what-if/what-if-report.ts'

type Sentence<Data> = (data: Data) => string

/** One value that would be another, in the reader's language. */
export interface ChangeWords {
  readonly label: string
  readonly from: string
  readonly to: string
  /** Of what a step makes of a list: how much more it would be. */
  readonly more: string | undefined
  readonly by: string
}

/** What a what-if says, in one language. Apart from the words of explanations, which every page loads. */
export interface WhatIfWords {
  readonly origins: Readonly<Record<Origin, string>>
  readonly answer: Sentence<{ changes: readonly ChangeWords[]; outcome: string; value: string }>
  readonly notSmallest: string
  readonly judgement: Sentence<{ changes: readonly ChangeWords[]; outcome: string; value: string }>
  readonly othersJudge: Sentence<{ outcome: string; goal: string; isSure: boolean; subject: Subject }>
  readonly notYours: string
  readonly forbidden: Sentence<{ outcome: string; goal: string; reason: string; atMost: string }>
  readonly condition: Sentence<{ number: number }>
  readonly highest: Sentence<{ outcome: string; value: string }>
  readonly already: Sentence<{ outcome: string; value: string; goal: string }>
  readonly missing: Sentence<{ outcome: string; inputs: readonly string[] }>
  readonly notFound: Sentence<{ outcome: string; goal: string; isSure: boolean; subject: Subject }>
  readonly notShown: Sentence<{ outcome: string }>
  readonly nothingOwn: Sentence<{ outcome: string; subject: Subject }>
  readonly searched: Sentence<{ inputs: readonly string[]; pairs: number }>
  readonly leftOut: Sentence<{ label: string; reason: NonNullable<SearchedInput['reason']> }>
  readonly noPromise: string
  readonly yes: string
  readonly no: string
}
