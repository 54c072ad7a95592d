import type { RoundingMode } from '../exact/rounding.ts'
import type { SourceKind } from '../rule-set/sources.ts'

type Sentence<Data> = (data: Data) => string

/** What explanations say, in one language. A word left out does not compile. Values are already in the language. */
export interface Words {
  readonly yes: string
  readonly no: string
  readonly and: string
  readonly or: string
  readonly none: string
  readonly sourceKinds: Readonly<Record<SourceKind, string>>
  readonly meetIn: Sentence<{
    label: string
    result: string
    row: string
    rowLevel: string
    column: string
    columnLevel: string
  }>
  readonly weightedSum: Sentence<{
    label: string
    result: string
    terms: readonly { weight: string; label: string; value: string }[]
  }>
  readonly notApplicable: Sentence<{ label: string; weight: string }>
  readonly leftOut: Sentence<{ label: string; weight: string }>
  readonly sharedWeight: Sentence<{ declared: string }>
  readonly wasRounded: Sentence<{ value: string; result: string; digits: number; mode: RoundingMode }>
  readonly roundedTo: Sentence<{ digits: number; mode: RoundingMode }>
  readonly isRounded: Sentence<{ label: string; value: string; result: string; digits: number; mode: RoundingMode }>
  readonly from: Sentence<{ value: string }>
  readonly above: Sentence<{ value: string }>
  readonly fallsInto: Sentence<{ label: string; result: string; of: string; value: string; from: string | undefined }>
  readonly condition: Sentence<{ number: number }>
  readonly atMost: Sentence<{ reason: string; level: string }>
  readonly atLeast: Sentence<{ reason: string; level: string }>
  readonly afterGate: Sentence<{ label: string; before: string; after: string }>
  readonly ratio: Sentence<{
    label: string
    result: string
    direction: 'higher' | 'lower' | 'lower-inverse'
    actual: string
    target: string
  }>
  readonly bounded: Sentence<{ value: string; bound: string; result: string }>
  readonly highest: Sentence<{ value: string }>
  readonly credit: Sentence<{ label: string; list: string; counted: string; given: string; total: string; cap: string }>
  readonly formula: Sentence<{ label: string; result: string; formula: string }>
  readonly isGiven: Sentence<{ label: string }>
  readonly smallest: Sentence<{ values: readonly string[] }>
  readonly largest: Sentence<{ values: readonly string[] }>
  readonly not: Sentence<{ what: string }>
  readonly isOneOf: Sentence<{ what: string; of: string }>
  readonly choice: Sentence<{ branches: readonly { when: string; then: string }[]; otherwise: string }>
  readonly items: Sentence<{ count: number }>
  readonly stepMissing: Sentence<{ label: string; needs: readonly string[] }>
  readonly stepNotApplicable: Sentence<{ label: string }>
  readonly inputMissing: Sentence<{ label: string; reason: 'absent' | 'invalid' | 'zero'; steps: readonly string[] }>
  readonly stoodIn: Sentence<{
    label: string
    policy: 'zero' | 'neutral' | 'carry' | 'redistribute'
    step: string
    value: string
  }>
  readonly summary: Sentence<{ outcomes: readonly { label: string; value: string }[] }>
  readonly noSummary: string
}
