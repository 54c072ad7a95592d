import type { RoundingMode } from '../exact/rounding.ts'
import type { Subject } from '../rule-set/subject.ts'
import type { SourceKind } from '../rule-set/sources.ts'
import type { MissingInput } from '../scoring/result.ts'

type Sentence<Data> = (data: Data) => string

/**
 * Something that a step waits for: an input and what is wrong with it, a step without a value (`unknown`), or one that an
 * operator of a plugin has no value for (`operator`).
 */
export interface Need {
  readonly label: string
  readonly reason: MissingInput['reason'] | 'unknown'
}

/**
 * What explanations say, in one language. A word left out does not compile. Values are already in the language; labels
 * come as the rule set writes them, and the sentence puts them in its own case.
 */
export interface Words {
  readonly yes: string
  readonly no: string
  readonly and: string
  readonly or: string
  /** January first. */
  readonly months: readonly string[]
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
  readonly notApplicable: Sentence<{ label: string; weight: string; subject: Subject }>
  readonly leftOut: Sentence<{ label: string; weight: string }>
  readonly sharedWeight: Sentence<{ declared: string }>
  /** The sum of a weighted step, which a sentence before it has written out. */
  readonly wasRounded: Sentence<{ value: string; result: string; digits: number; mode: RoundingMode }>
  readonly roundedTo: Sentence<{ digits: number }>
  readonly isRounded: Sentence<{ label: string; value: string; result: string; digits: number; mode: RoundingMode }>
  readonly from: Sentence<{ value: string }>
  readonly above: Sentence<{ value: string }>
  readonly to: Sentence<{ value: string }>
  readonly below: Sentence<{ value: string }>
  readonly fallsInto: Sentence<{ label: string; result: string; of: string; value: string; from: string | undefined }>
  readonly row: string
  readonly anything: string
  readonly allElse: string
  /** Why a row of a table applied: the inputs that it asks for, with what it asks. */
  readonly rowApplies: Sentence<{
    label: string
    result: string
    row: string
    reasons: readonly { label: string; value: string; condition: string }[]
  }>
  readonly noOtherRow: Sentence<{ label: string; result: string }>
  readonly noRow: string
  readonly raters: Sentence<{ count: string }>
  /** `weight` where it is shared by the others. */
  readonly tooFewRaters: Sentence<{ label: string; minimum: number; weight?: string }>
  readonly atLeastRaters: Sentence<{ minimum: number }>
  readonly condition: Sentence<{ number: number }>
  readonly atMost: Sentence<{ reason: string; level: string }>
  readonly atLeast: Sentence<{ reason: string; level: string }>
  readonly afterGate: Sentence<{ label: string; before: string; after: string }>
  readonly ratio: Sentence<{
    label: string
    result: string
    direction: 'higher' | 'lower' | 'lower-inverse'
    actualLabel: string
    actual: string
    target: string
  }>
  readonly bounded: Sentence<{ value: string; bound: string; result: string }>
  readonly highest: Sentence<{ value: string }>
  /** `cap` where it did not cut anything off; a cut is said by `bounded`. */
  readonly credit: Sentence<{
    label: string
    list: string
    result: string
    counted: number
    given: number
    /** Whether an entry has to meet conditions to count. */
    isConditional: boolean
    /** Whether it only counts the entries. */
    isCount: boolean
    total: string
    /** What each entry that counts is worth, where it can be listed. */
    terms: readonly string[]
    cap?: string
  }>
  /** What one entry of a list is worth. `rounding`: where it was rounded, from `value`. */
  readonly entry: Sentence<{
    title: string
    formula: string
    because: readonly string[]
    value: string
    result: string
    rounding: { digits: number; mode: RoundingMode } | undefined
  }>
  readonly entryNumber: Sentence<{ number: number }>
  /** `because`: what decided between the branches of the rule, of which `formula` is the one that counted. */
  readonly formula: Sentence<{
    label: string
    result: string
    formula: string
    because: readonly string[]
    isNumber: boolean
  }>
  /** A number or a condition in a formula, with its name. */
  readonly named: Sentence<{ label: string; value: string; isNumber: boolean }>
  readonly isGiven: Sentence<{ label: string }>
  readonly capped: Sentence<{ what: string; bound: string }>
  readonly raised: Sentence<{ what: string; bound: string }>
  readonly smallest: Sentence<{ values: readonly string[] }>
  readonly largest: Sentence<{ values: readonly string[] }>
  readonly not: Sentence<{ what: string }>
  readonly isOneOf: Sentence<{ what: string; of: string }>
  readonly choice: Sentence<{ branches: readonly { when: string; then: string }[]; otherwise: string }>
  readonly items: Sentence<{ count: number }>
  readonly stepMissing: Sentence<{ label: string; needs: readonly Need[] }>
  /** An operator of a plugin failed, or has no value for what it was given. */
  readonly stepWithoutOperator: Sentence<{ label: string }>
  /** A plugin that explains the step is not here, or failed. */
  readonly noReason: Sentence<{ label: string; kind: string; plugin?: string }>
  readonly stepNotApplicable: Sentence<{ label: string; subject: Subject }>
  readonly notApplicableSteps: Sentence<{ labels: readonly string[]; subject: Subject }>
  /** `blocked`: the steps without a value because of it. `covered`: those for which the rules say what to do. */
  readonly missing: Sentence<Need & { blocked: readonly string[]; covered: readonly string[] }>
  readonly stoodIn: Sentence<{ label: string; step: string; value: string }>
  readonly issueAt: Sentence<{ label: string; row?: number; field?: string; sentence: string }>
  /** A code of a later version. */
  readonly otherIssue: Sentence<{ code: string }>
  readonly outcome: Sentence<{ label: string; value: string }>
  /** In place of a value that is not for this reader. */
  readonly notShown: string
  readonly emptyList: string
  readonly stepNotShown: Sentence<{ label: string }>
  readonly partlyNotShown: Sentence<{ label: string; value: string }>
  readonly someNotShown: string
}
