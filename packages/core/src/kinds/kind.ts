import type * as z from 'zod/mini'

import type { StepScope } from '../compile/step-scope.ts'
import type { Explainer } from '../explain/explainer.ts'
import type { AppliedPolicy } from '../scoring/result.ts'
import type { Lowered } from './lowered.ts'
import type { AnyStep } from './step-base.ts'

/**
 * A kind of step: its form, its meaning as a plan, and its reasons in words. All kinds have this one shape, and nothing
 * else in the library knows one kind from another.
 */
export interface Kind<S extends AnyStep = AnyStep> extends Explainer<S> {
  readonly kind: S['kind']
  readonly schema: z.ZodMiniType<S>
  /** What may be done about a missing value, besides `block`. */
  readonly policies: readonly AppliedPolicy[]
  /** Undefined after the issues have been reported. */
  lower(step: S, scope: StepScope): Lowered | undefined
}

/** Keeps a kind's own types while authors write it. */
export const defineKind = <S extends AnyStep>(kind: Kind<S>): Kind<S> => kind
