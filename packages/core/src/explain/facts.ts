import type { Words } from '../locales/words.ts'
import type { Amount, Text } from '../rule-set/primitives.ts'
import type { Subject } from '../rule-set/subject.ts'
import type { ItemValue, Value } from '../scoring/result.ts'
import type { Locale } from './explanation.ts'

/** What an explainer may know of one step of one result; every text is in the reader's language. */
export interface Facts {
  readonly locale: Locale
  readonly words: Words
  /** Whose score it is. */
  readonly subject: Subject
  /** The step's own label and value. */
  readonly ownLabel: string
  readonly own: string
  readonly ownValue: Value | null
  /** The label of an input or a step. */
  label(name: string): string
  /** The value as people write it; `–` when there is none. */
  value(name: string): string
  valueOf(name: string): Value | null
  items(name: string): readonly ItemValue[]
  /** An intermediate value of the step. */
  part(name: string): Value | null
  rank(name: string): number | undefined
  /** The labels of the levels of the scale that a value is on, lowest first. */
  levels(name: string): readonly string[]
  scaleOf(name: string): string
  /** The label of one level. */
  level(scale: string, level: string): string
  /** The label of a choice of an input, or of a field of a list. */
  choice(input: string, choice: string, field?: string): string
  /** A value of a rule set as people write it, where it stands for a value of `name`. */
  written(name: string, value: string | number | boolean): string
  amount(amount: Amount): string
  /** What people call a setting. */
  settingLabel(name: string): string
  /** The scale of a setting that holds a level; empty for any other. */
  settingScale(name: string): string
  /** The canonical text of an amount: its number, or that of its setting. */
  amountText(amount: Amount): string
  /** Whether the input or step is meant for this subject. */
  isFor(name: string): boolean
  /** A canonical number (`"85.00"`, `"2/5"`) as people write it. */
  number(text: string): string
  text(text: Text): string
  /** What people call an operator of a plugin; its name, where the plugin is not here. */
  operator(name: string): string
}
