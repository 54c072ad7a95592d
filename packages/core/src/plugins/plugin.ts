import type * as z from 'zod/mini'

import type { StepScope } from '../compile/step-scope.ts'
import type { KindExplanation } from '../explain/explainer.ts'
import type { Locale } from '../explain/explanation.ts'
import type { Facts } from '../explain/facts.ts'
import type { Path } from '../issues/path.ts'
import type { Lowered } from '../kinds/lowered.ts'
import type { AnyStep } from '../kinds/step-base.ts'
import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { AppliedPolicy } from '../scoring/result.ts'
import type { PluginOperator } from './operator.ts'
import type { SaidData } from './said.ts'

/** A plugin: what `definePlugin` has checked. Frozen; give it to `parseRuleSet`, `compile`, `explain` and the others. */
export interface Plugin {
  /** Lower-case words joined by hyphens. */
  readonly name: string
  readonly kinds: readonly PluginKind[]
  readonly operators: readonly PluginOperator[]
  readonly lintRules: readonly LintRule[]
  readonly locales: PluginLocales
}

/** What a plugin is made of; only its name is needed. */
export interface PluginDefinition {
  readonly name: string
  readonly kinds?: readonly PluginKind[]
  readonly operators?: readonly PluginOperator[]
  readonly lintRules?: readonly LintRule[]
  readonly locales?: { readonly id: Partial<PluginLocale>; readonly en: Partial<PluginLocale> }
}

/**
 * A kind of step: its form, its meaning as a plan, and its reasons in words, as our own kinds have them. It lowers to
 * what every road runs, so it runs on every road at once.
 */
export interface PluginKind<S extends AnyStep = AnyStep> {
  readonly kind: S['kind']
  /** Made with `z` of `@sasando/core/plugin`, from `stepBase` on. The message of an issue may be a code of the plugin's own issues. */
  readonly schema: z.ZodMiniType<S>
  /** What may be done about a missing value, besides `block`. */
  readonly policies: readonly AppliedPolicy[]
  /** What the step is computed by; undefined after issues have been reported. Sees frozen data and must not keep `scope`. */
  lower(step: S, scope: PluginScope): Lowered | undefined
  /** The names that the step is computed from, in reading order; for the tree of reasons. */
  uses(step: S): readonly string[]
  /** Called only for a step that has a value or whose picture helps without one. */
  explain(step: S, facts: PluginFacts): KindExplanation
}

/** What a plugin's kind sees while it lowers one step. */
export interface PluginScope extends StepScope {
  /** Reports an issue of the plugin's own, by its code in `locales`; `path` from the step on. */
  refuse(code: string, path: Path, data?: SaidData): void
}

/** What a plugin's kind may know of one step of one result. */
export interface PluginFacts extends Facts {
  readonly locale: Locale
  /** A word of the plugin's own, from `locales`. */
  say(word: string, data?: SaidData): string
}

/** Looks at a rule set that compiles; the code of each issue is one of `locales`. */
export type LintRule = (ruleSet: RuleSet, plan: Plan) => readonly LintIssue[]

/** An issue that a lint rule has found. */
export interface LintIssue {
  readonly code: string
  /** From the root of the rule set. */
  readonly path: Path
  readonly data?: SaidData
  /** `warning` where not given. */
  readonly severity?: 'error' | 'warning'
}

/** What a plugin says, in both languages, key by key. */
export type PluginLocales = Readonly<Record<Locale, PluginLocale>>
export interface PluginLocale {
  /** Sentences about issues, by code: what is wrong and what to do. */
  readonly issues: Readonly<Record<string, Said>>
  /** Words and sentences of explanations. */
  readonly words: Readonly<Record<string, Said>>
}
/** A text, or what makes one from the facts of the case. */
export type Said = string | ((data: never) => string)
