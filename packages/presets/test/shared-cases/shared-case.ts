import type { WorkedCase } from '../files.ts'

/** A case of the domain papers, in their words. */
export interface SharedCase {
  readonly id: string
  readonly preset: string
  readonly part?: string
  readonly input: unknown
  readonly expected: unknown
  readonly evidence: WorkedCase['evidence']
}

/** What such a case is in the words of the preset that it belongs to. */
export type ToCase = (shared: SharedCase) => Pick<WorkedCase, 'given' | 'expect' | 'settings'>
