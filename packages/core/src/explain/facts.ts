import type { Rational } from '../exact/rational.ts'
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
  /**
   * The entries of a list, each as facts of its own; `undefined` for a list of people who rate others, of whom nobody is
   * to be known by what they said.
   */
  entries(list: string): readonly EntryFacts[] | undefined
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
  /** An exact number as people write it; one that goes on is cut, and dots say so. */
  decimals(exact: Rational): string
  text(text: Text): string
  /** What people call an operator of a plugin; its name, where the plugin is not here. */
  operator(name: string): string
}

/** What may be known of one entry of a list: its fields by their names, before what stands outside. */
export interface EntryFacts extends Pick<Facts, 'label' | 'value' | 'valueOf' | 'written'> {
  /** What tells the entry apart, to begin a sentence with: its key, or its place in the list. */
  readonly title: string
}
