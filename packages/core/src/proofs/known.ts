import type { Span } from './span.ts'

/** What is known of a value: what it can be where it is there, and whether it may be absent. */
export interface Known {
  readonly span: Span
  readonly mayBeAbsent: boolean
}

/** What is known at one place of a plan. Reading an expression costs fuel; without any, nothing is known. */
export interface Knowledge {
  of(name: string): Known
  /** False once the fuel is used up. */
  burn(): boolean
}

/** The same, with more known of one value. */
export const knowing = (knowledge: Knowledge, name: string, known: Known): Knowledge => ({
  ...knowledge,
  of: (each) => (each === name ? known : knowledge.of(each)),
})
