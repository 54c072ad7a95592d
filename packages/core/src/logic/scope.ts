import type { Rational } from '../exact/rational.ts'
import type { Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Scale } from '../rule-set/scales.ts'
import type { TypedLogic } from './typed-logic.ts'

/** What an expression may refer to, and where its problems go. */
export interface LogicScope {
  /** The value called `name`; undefined after the issue has been reported. */
  resolve(name: string, path: Path): TypedLogic | undefined
  /** The constant that a setting holds; undefined after the issue has been reported. */
  setting(name: string, path: Path): SettingConstant | undefined
  scale(name: string): Scale | undefined
  report(issue: Issue): void
}

/** What a setting is worth for this plan. */
export type SettingConstant =
  | { readonly is: 'number'; readonly value: Rational }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'level'; readonly scale: string; readonly value: string }
