import { toDecimal, minus, decimalText } from '../exact/decimal.ts'
import type { ExplainOptions } from '../explain/explain.ts'
import { readerOf, type Explainable, type Reader } from '../explain/facts-of.ts'
import type { Locale } from '../explain/explanation.ts'
import type { ChangeWords, WhatIfWords } from '../locales/what-if-words.ts'
import { whatIfWordsEn } from '../locales/what-if-words-en.ts'
import { whatIfWordsId } from '../locales/what-if-words-id.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Value } from '../scoring/result.ts'
import { isSure } from './is-sure.ts'
import type { WhatIf, WhatIfAnswer, WhatIfChange } from './what-if-report.ts'

const allWords: Readonly<Record<Locale, WhatIfWords>> = { id: whatIfWordsId, en: whatIfWordsEn }

/**
 * What a what-if found, in whole sentences. Always says that it is no promise, and of what others judge that it is no
 * advice.
 *
 * @param options - `locale`: `id` where not given
 */
export function sayWhatIf(ruleSet: RuleSet, found: WhatIf, { locale = 'id' }: ExplainOptions = {}): readonly string[] {
  return new Speaker(ruleSet, found, locale).sentences()
}

/** Labels, levels and settings are read of the rule set; values come with the answer. */
const nothingOf = ({ ruleSet, asOf }: WhatIf): Explainable => ({
  ruleSet,
  asOf,
  outcome: {},
  steps: [],
  inputs: {},
  missing: [],
  issues: [],
})

class Speaker {
  readonly #ruleSet: RuleSet
  readonly #found: WhatIf
  readonly #words: WhatIfWords
  readonly #reader: Reader
  readonly #outcome: string

  constructor(ruleSet: RuleSet, found: WhatIf, locale: Locale) {
    this.#ruleSet = ruleSet
    this.#found = found
    this.#reader = readerOf(ruleSet, nothingOf(found), locale)
    this.#words = allWords[locale]
    this.#outcome = this.#reader.label(ruleSet.outcome[found.outcome] ?? found.outcome)
  }

  sentences(): readonly string[] {
    const words = this.#words
    const { verdict, from, missing } = this.#found
    const [outcome, value, goal] = [this.#outcome, this.#shown(from), this.#goal()]
    switch (verdict) {
      case 'highest':
        return [words.highest({ outcome, value })]
      case 'already':
        return [words.already({ outcome, value, goal })]
      case 'missing':
        return [words.missing({ outcome, inputs: missing.map(({ input }) => this.#reader.label(input)) })]
      case 'forbidden':
        return this.#gates()
      case 'found':
        return [...this.#found.answers.flatMap((each) => this.#answer(each)), words.noPromise]
      case 'others':
        return [
          words.othersJudge({ outcome, goal, isSure: isSure(this.#found.search), subject: this.#reader.subject }),
          ...this.#found.judgements.map((each) => words.judgement(this.#told(each))),
          words.notYours,
          words.noPromise,
        ]
      case 'not-shown':
        return [words.notShown({ outcome })]
      case 'not-found':
        return this.#search()
    }
  }

  #answer(answer: WhatIfAnswer): readonly string[] {
    return [this.#words.answer(this.#told(answer)), ...(answer.isSmallest ? [] : [this.#words.notSmallest])]
  }

  #told({ changes, outcome }: WhatIfAnswer): Parameters<WhatIfWords['answer']>[0] {
    return {
      changes: changes.map((each) => this.#change(each)),
      outcome: this.#outcome,
      value: this.#shown(outcome[this.#found.outcome] ?? null),
    }
  }

  #change({ input, step, by, from, to }: WhatIfChange): ChangeWords {
    const [before, after] = [toDecimal(from.text), toDecimal(to.text)]
    const more = step !== undefined && before && after ? decimalText(minus(after, before)) : undefined
    return {
      label: this.#reader.label(step ?? input),
      from: this.#shown(from),
      to: this.#shown(to),
      more: more === undefined ? undefined : this.#reader.number(more),
      by: this.#words.origins[by],
    }
  }

  #gates(): readonly string[] {
    return this.#found.gates.map(({ step, rule, atMost }) => {
      const gate = this.#ruleSet.steps.find(({ id }) => id === step)
      const label = gate?.kind === 'gate' ? gate.rules[rule]?.label : undefined
      return this.#words.forbidden({
        outcome: this.#outcome,
        goal: this.#goal(),
        reason: label ? this.#reader.text(label) : this.#words.condition({ number: rule + 1 }),
        atMost: this.#quoted(this.#reader.level(this.#scaleOf(step), atMost)),
      })
    })
  }

  #search(): readonly string[] {
    const { inputs, pairs } = this.#found.search
    const tried = inputs.filter(({ how }) => how !== 'left-out')
    const outcome = this.#outcome
    return [
      tried.length === 0
        ? this.#words.nothingOwn({ outcome, subject: this.#reader.subject })
        : this.#words.notFound({
            outcome,
            goal: this.#goal(),
            isSure: isSure(this.#found.search),
            subject: this.#reader.subject,
          }),
      ...(tried.length === 0
        ? []
        : [
            this.#words.searched({
              inputs: tried.map(({ input, step }) => this.#reader.label(step ?? input)),
              pairs,
            }),
          ]),
      ...inputs.flatMap(({ input, reason }) =>
        reason === undefined ? [] : [this.#words.leftOut({ label: this.#reader.label(input), reason })],
      ),
      this.#words.noPromise,
    ]
  }

  /** The level or the number that is to be reached. */
  #goal(): string {
    const { goal } = this.#found
    if (!goal) return ''
    const scale = this.#scaleOf(goal.name)
    return scale === '' ? this.#reader.number(goal.atLeast) : this.#quoted(this.#reader.level(scale, goal.atLeast))
  }

  #shown(value: Value | null): string {
    if (!value) return '–'
    if (value.type === 'number') return this.#reader.number(value.text)
    if (value.type === 'level') return this.#quoted(this.#reader.level(value.scale, value.text))
    if (value.type === 'boolean') return value.text === 'true' ? this.#words.yes : this.#words.no
    return value.text
  }

  #scaleOf = (name: string): string => this.#reader.scaleOf(name)
  #quoted = (text: string): string => `“${text}”`
}
