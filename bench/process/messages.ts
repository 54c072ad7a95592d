import type { Contender } from '../contender.ts'
import type { OutcomeColumns } from '../job/outcome.ts'
import type { Mode } from './work.ts'

/** What a contender's process is asked, one thing at a time, with the answer to each. */
export interface Answers {
  /** People are made, the contender is prepared and warmed up. */
  load: { readonly ask: LoadOptions; readonly reply: Loaded }
  answers: { readonly ask: object; readonly reply: OutcomeColumns }
  /** Processor time of one round, in microseconds per record; null where the contender has no such mode. */
  round: { readonly ask: { readonly mode: Mode }; readonly reply: number | null }
  /** The most memory that the process held during one pass, in bytes, its people included. */
  peak: { readonly ask: { readonly mode: Mode }; readonly reply: number }
  /** Live memory at ten points of a stream of `total`, in bytes. */
  streamMemory: { readonly ask: { readonly total: number }; readonly reply: readonly number[] }
}

export interface LoadOptions {
  /** So many records, or as many as the contender takes in a round of its own, but not more than `atMost`. */
  readonly records: number | { readonly atMost: number }
  /** How long it runs before it is measured, in microseconds of processor time, and how long a round takes at least. */
  readonly warmUp: number
  readonly round: number
}

export interface Loaded extends Pick<Contender, 'form'> {
  readonly records: number
  readonly alwaysTraces: boolean
}

export type Request = { [Verb in keyof Answers]: { readonly do: Verb } & Answers[Verb]['ask'] }[keyof Answers]
export type Reply = { readonly reply: unknown } | { readonly error: string }
