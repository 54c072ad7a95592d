import type { FailureCode, FailureData } from '../failure.ts'
import type { MistakeCode, MistakeData } from '../report/mistake.ts'
import type { NoticeCode, NoticeData } from '../report/notice.ts'
import type { Words } from './words.ts'

/** Every failure has a sentence that says what to do. A missing one does not compile. */
export type FailureSentences = { readonly [C in FailureCode]: (data: FailureData[C]) => string }

/** What is wrong with a row, and how to mend it. */
export interface MistakeText {
  readonly sentence: string
  readonly remedy: string
}
/** Core has its own sentences for what it refuses. */
export type MistakeTexts = {
  readonly [C in Exclude<MistakeCode, 'refused'>]: (data: MistakeData[C]) => MistakeText
}

export type NoticeSentences = { readonly [C in NoticeCode]: (data: NoticeData[C]) => string }

/** Everything that the command says in one language. */
export interface Messages {
  readonly failures: FailureSentences
  readonly mistakes: MistakeTexts
  readonly notices: NoticeSentences
  readonly words: Words
}
