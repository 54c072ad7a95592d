import type { Locale } from '@sasando/core'

/** The elements' own words. A language that lacks one does not compile. */
export interface Words {
  readonly locale: Locale
  /** The language's name in itself. */
  readonly language: string
  readonly chooseLanguage: string

  readonly noValue: string
  readonly why: string
  readonly fact: (label: string, value: string) => string
  readonly quadrant: string
  readonly noPlace: string
  readonly asTable: string
  readonly yourPlace: string
  readonly marked: string

  /** Beside the first outcome, with its label and its value; `undefined` where it has none yet. */
  readonly beside: (first: string, value: string | undefined) => string
  /** Part of what decides the first outcome. */
  readonly behind: (first: string) => string
  readonly addsUp: string
  /** Steps that an earlier section told. */
  readonly toldAbove: (labels: readonly string[]) => string
  readonly factor: string
  readonly value: string
  readonly weight: string
  readonly contribution: string
  readonly total: string
  readonly becomes: string
  readonly notApplicable: string
  /** Steps that are not for the one the card is of. */
  readonly notFor: (labels: readonly string[], subject: 'person' | 'unit') => string
  readonly notGiven: string
  readonly yes: string
  readonly no: string

  readonly missing: string
  readonly issues: string

  readonly page: (page: string) => string
  /** Opens what a level means. */
  readonly criteria: string
  readonly wholeSource: string
  readonly openSource: string

  readonly receipt: string
  readonly ruleSet: string
  readonly version: string
  readonly validity: string
  readonly validFrom: (from: string) => string
  readonly validBetween: (from: string, to: string) => string
  readonly resultFingerprint: string
  readonly ruleSetFingerprint: string
  readonly fingerprintMeaning: string
  readonly copy: string
  readonly copied: string
  readonly print: string

  readonly empty: string
  readonly loading: string
  readonly forbidden: string
  readonly failed: string
  readonly retry: string
  readonly unreadable: string
  readonly otherRules: (scoredWith: string, given: string) => string
  readonly technical: string
}
