import type { Explanation, Locale, Result, RuleSet } from '@sasando/core'

import type { Words } from '../locales/locales.ts'

/** What the reader can do on a card. */
export interface CardActions {
  readonly openCitation: (ref: string) => void
  readonly copy: (text: string) => void
  readonly print: () => void
  readonly chooseLocale: (locale: Locale) => void
}

/** All that the parts of a card are drawn from. */
export interface CardView {
  readonly words: Words
  readonly ruleSet: RuleSet
  readonly result: Result
  readonly explanation: Explanation
  /** The level of the card's own heading; its sections stand one below. */
  readonly headingLevel: number
  /** The text that was copied last, to say so beside its button. */
  readonly copied: string | undefined
  readonly actions: CardActions
}
