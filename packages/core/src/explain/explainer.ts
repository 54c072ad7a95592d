import type { AnyStep } from '../kinds/step-base.ts'
import type { Figure } from './explanation.ts'
import type { Facts } from './facts.ts'

/** Why a step has its value, in the reader's language. */
export interface KindExplanation {
  readonly sentences: readonly string[]
  readonly figure?: Figure
  /** What a reader should know where the step has no value, besides what is missing. */
  readonly absence?: readonly string[]
}

/** The half of a kind that explains; it needs neither the schema nor the compiler, so a page can load it alone. */
export interface Explainer<S extends AnyStep = AnyStep> {
  /** The names that the step is computed from, in reading order; for the tree of reasons. */
  uses(step: S): readonly string[]
  /**
   * Whether the reasons can be told though some of what the step uses, or of its parts, is not shown to the reader; where
   * not given, they cannot.
   */
  canTell?(step: S, isHidden: (name: string) => boolean): boolean
  /** Called only for a step that has a value or whose picture helps without one. */
  explain(step: S, facts: Facts): KindExplanation
}

export const defineExplainer = <S extends AnyStep>(explainer: Explainer<S>): Explainer<S> => explainer
