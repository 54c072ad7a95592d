import type { Explanation, Impact, Issue, Locale, Result, RuleSet } from '@sasando/core'

import type { LineFormat } from '../output/line-format.ts'
import type { ImpactQuestion } from './count-impact.ts'
import type { BatchPerson, RefusedRecord, ScoredBatch } from './score-batch.ts'
import type { Tested } from './test-rules.ts'
import type { Verified, VerifyQuestion } from './verify.ts'

/** Rules and the plugins that they need, as text and places: what a worker opens. */
export interface RulesSource {
  readonly text: string
  /** The texts of the rule sets that a derived one may start from. */
  readonly parents: readonly string[]
  readonly asOf?: string | undefined
  /** Modules, as absolute paths. */
  readonly plugins: readonly string[]
}

/** What every task brings along. The rules a worker has from its beginning. */
export interface Task {
  /** Which of the rules, by their place; the first where not given. */
  readonly rules?: number
  /** Where the worker says what it is at: see `progress.ts`. */
  readonly progress: SharedArrayBuffer
}

/** The tasks of a worker, by the names of the functions that do them. */
export interface Tasks {
  open(task: Task): Promise<Opened>
  score(
    task: Task & { readonly people: readonly BatchPerson[]; readonly format: LineFormat },
  ): Promise<Answer<ScoredBatch>>
  result(task: Task & { readonly record: unknown }): Promise<Answer<Result>>
  explain(
    task: Task & { readonly record: unknown; readonly locale: Locale },
  ): Promise<Answer<{ readonly result: Result; readonly explanation: Explanation }>>
  verify(task: Task & VerifyQuestion): Promise<Answer<Verified>>
  /** Counts people by the first two rules; one worker must do it all. */
  impact(
    task: Task & { readonly people: readonly BatchPerson[]; readonly question: ImpactQuestion },
  ): Promise<Answer<readonly RefusedRecord[]>>
  impactReport(task: Task & { readonly question: ImpactQuestion }): Promise<Answer<Impact>>
  check(task: Task): Promise<Answer<Checked>>
  test(task: Task & { readonly isMutated: boolean }): Promise<Answer<Tested>>
}

/** Why a plugin cannot be used: its module throws, has no plugin, or does not go with the others. */
export interface PluginTrouble {
  /** A module as its path; none where it is about several. */
  readonly file?: string
  readonly message: string
}
/** What came of a task; errors of classes do not travel between threads. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: PluginTrouble }
  /** A mistake of ours. */
  | { readonly ok: false; readonly bug: string }

export type Opened = Answer<{
  /** Their names, in the order of their modules. */
  readonly plugins: readonly string[]
  readonly issues: readonly Issue[]
  /** Absent where the issues forbid it. */
  readonly ruleSet?: RuleSet
}>

export interface Checked {
  readonly issues: readonly Issue[]
  /** Absent where the rule set cannot be run. */
  readonly ruleSet?: RuleSet
  readonly tests?: { readonly passed: number; readonly failed: number }
}
