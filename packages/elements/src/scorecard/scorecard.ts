import type { Locale, Plugin, Result, RuleSet } from '@sasando/core'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'

import { SasandoCitationOpenEvent } from '../events/citation-open.ts'
import { SasandoLocaleChangeEvent } from '../events/locale-change.ts'
import { SasandoPrintEvent } from '../events/print.ts'
import { SasandoRetryEvent } from '../events/retry.ts'
import { JsonChild } from '../internal/json-child.ts'
import { OpenForPrint } from '../internal/open-for-print.ts'
import { SasandoElement } from '../internal/sasando-element.ts'
import { type CardState, cardState, type ScorecardStatus } from './card-state.ts'
import type { CardActions, CardView } from './card-view.ts'
import { card } from './card.ts'
import { header } from './header.ts'
import { message } from './message.ts'
import { receipt } from './receipt.ts'
import styles from './scorecard.styles.ts'

export type { ScorecardStatus } from './card-state.ts'

/**
 * One person's result with its reasons: the predicate first and in words, its place on the quadrant, the reasons down to
 * the words of the law, the local score as a table that adds up, what is missing, and the receipt.
 *
 * @summary Shows one person's appraisal result, why it is so, and how to check it.
 * @tagname sasando-scorecard
 * @status experimental
 * @since 0.1.0
 *
 * @fires {SasandoCitationOpenEvent} sasando-citation-open - The reader opened a citation.
 * @fires {SasandoLocaleChangeEvent} sasando-locale-change - The reader chose a language; cancel it to keep the old one.
 * @fires {SasandoPrintEvent} sasando-print - The reader asked for a print; cancel it to print in another way.
 * @fires {SasandoRetryEvent} sasando-retry - The reader asks to load what could not be loaded.
 *
 * @slot name - The person: name, position, NIP.
 * @slot actions - Buttons of the page, at the end of the header.
 * @slot next - What the person can do next: sign, object, until when.
 * @slot fallback - Shown until there is a result, also where scripts do not run.
 *
 * @csspart base - The card.
 * @csspart header - The person, the rules' name, the languages.
 * @csspart languages - The two language buttons.
 * @csspart outcome - The band with the predicate.
 * @csspart predicate - The predicate itself.
 * @csspart summary - What the predicate means.
 * @csspart missing - What is missing.
 * @csspart issues - What needs checking.
 * @csspart quadrant - The drawing, its sentence and its table.
 * @csspart reasons - The reasons of the predicate.
 * @csspart citation - One citation.
 * @csspart quotation - The quoted words of a source.
 * @csspart score - A score beside the predicate.
 * @csspart score-value - The number of that score.
 * @csspart table - A table that adds up.
 * @csspart receipt - The rule set, its validity, the fingerprints.
 * @csspart print-button - The button that prints.
 * @csspart message - The sentence of a state without a result.
 *
 * @cssprop [--sasando-color-accent=#0b57a4] - The thin line on top; `--ina-primary-primary` where the page has it.
 * @cssprop [--sasando-color-text=#1f1f1f] - The text; `--ina-content-primary` where the page has it.
 * @cssprop [--sasando-color-text-quiet=#525252] - Secondary text; `--ina-content-secondary` where the page has it.
 * @cssprop [--sasando-color-surface=#ffffff] - The card; `--ina-background-primary` where the page has it.
 * @cssprop [--sasando-color-surface-quiet=#f6f6f4] - Quiet areas; `--ina-background-secondary` where the page has it.
 * @cssprop [--sasando-color-line=#e0e0de] - Decorative lines; `--ina-stroke-primary` where the page has it.
 * @cssprop [--sasando-radius=12px] - The corners; `--ina-radius-lg` where the page has it.
 * @cssprop [--sasando-font] - The font family; a list of common sans-serif fonts where not set.
 * @cssprop [--sasando-font-size=16px] - The size that all others follow.
 */
export class SasandoScorecard extends SasandoElement {
  /** How the card looks; themed through the custom properties above. */
  static override styles = styles

  static override properties: PropertyDeclarations = {
    ruleSet: { attribute: false },
    result: { attribute: false },
    plugins: { attribute: false },
    status: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    copied: { state: true },
  }

  /** The rule set that the result was computed with: the JSON document itself. */
  declare ruleSet: RuleSet | undefined

  /** The result to show, as `score` returned it. */
  declare result: Result | undefined

  /** The plugins that the rule set uses; their steps have no reason without them. */
  declare plugins: readonly Plugin[]

  /** `ready`; `loading`, `failed` or `forbidden` where the page has no result to give. */
  declare status: ScorecardStatus

  /** The level of the card's own heading in the page's outline, 1 to 4. */
  declare headingLevel: number

  /** @internal */
  declare protected copied: string | undefined

  readonly #child = new JsonChild(this)
  #state: CardState = { type: 'empty' }

  constructor() {
    super()
    this.status = 'ready'
    this.plugins = []
    this.headingLevel = 2
    new OpenForPrint(this)
  }

  protected override willUpdate(): void {
    const { status, ruleSet, result, plugins, words } = this
    this.#state = cardState({ status, ruleSet, result, plugins, child: this.#child.reading, words })
  }

  readonly #actions: CardActions = {
    openCitation: (ref) => void this.dispatchEvent(new SasandoCitationOpenEvent(ref)),
    chooseLocale: (locale) => this.#chooseLocale(locale),
    copy: (text) => void this.#copy(text),
    print: () => {
      if (this.dispatchEvent(new SasandoPrintEvent())) print()
    },
  }

  #chooseLocale(locale: Locale): void {
    if (locale !== this.currentLocale && this.dispatchEvent(new SasandoLocaleChangeEvent(locale))) this.locale = locale
  }

  async #copy(text: string): Promise<void> {
    // Without a secure connection there is no clipboard; one click on the text then selects the whole of it.
    const clipboard: Clipboard | undefined = navigator.clipboard
    await clipboard?.writeText(text)
    if (clipboard) this.copied = text
  }

  readonly #slotsChanged = (): void => this.requestUpdate()

  /** An empty slot must not leave its padding behind. */
  #hasIn(slot: 'fallback' | 'next'): boolean {
    return this.querySelector(`:scope > [slot=${slot}]`) !== null
  }

  readonly #retry = (): void => void this.dispatchEvent(new SasandoRetryEvent())

  protected override render(): TemplateResult {
    const { words } = this
    const state = this.#state
    const view = state.type === 'normal' ? this.#view(state) : undefined
    return html`
      <article class="base ${this.themeClasses}" part="base" lang=${words.locale} aria-busy=${state.type === 'loading'}>
        ${header(words, view?.explanation.title ?? '', this.#actions)} ${view ? card(view) : nothing}
        ${state.type === 'normal' ? nothing : message(words, state, this.#retry)}
        <div
          class="fallback"
          ?hidden=${!this.#hasIn('fallback') || (state.type !== 'empty' && state.type !== 'loading')}
        >
          <slot name="fallback" @slotchange=${this.#slotsChanged}></slot>
        </div>
        <div class="next" ?hidden=${!this.#hasIn('next') || !view}>
          <slot name="next" @slotchange=${this.#slotsChanged}></slot>
        </div>
        ${view ? receipt(view) : nothing}
      </article>
    `
  }

  #view({ data, explanation }: Extract<CardState, { type: 'normal' }>): CardView {
    const headingLevel = Math.min(Math.max(Math.trunc(this.headingLevel) || 2, 1), 4)
    return { ...data, words: this.words, explanation, headingLevel, copied: this.copied, actions: this.#actions }
  }
}
