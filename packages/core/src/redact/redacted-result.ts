import type { Result, StepResult } from '../scoring/result.ts'
import type { Viewer } from './viewer.ts'

/** What was taken out of a result, by name. The names are those of the rule set and no secret. */
export interface Redaction {
  readonly viewer: Viewer
  /** Inputs, steps, and parts of steps (`step:part`) whose values are not shown. */
  readonly hidden: readonly string[]
}

/** A step whose value may be `hidden`: not shown to this viewer, whether it has one or not. */
export type RedactedStep = Omit<StepResult, 'status'> & { readonly status: StepResult['status'] | 'hidden' }

/**
 * A result as one viewer may see it. Inputs, parts and missing entries that are not shown are gone; steps and outcomes
 * that are not shown are there without a value. The fingerprint, by which hidden values could be guessed, is there only
 * where nothing is hidden.
 */
export type RedactedResult = Omit<Result, 'steps' | 'fingerprint'> & {
  readonly steps: readonly RedactedStep[]
  readonly fingerprint?: Result['fingerprint']
  readonly redaction: Redaction
}
