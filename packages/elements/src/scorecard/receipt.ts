import { html, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'
import { writtenDate } from './civil-date.ts'

/** By which rules the result was computed, and the fingerprints that prove it. */
export function receipt(view: CardView): TemplateResult {
  const { words, ruleSet, result, explanation } = view
  const { from, to } = ruleSet.valid
  const day = (date: string): string => writtenDate(date, words.locale)
  return html`
    <footer class="receipt" part="receipt">
      <dl class="facts">
        ${fact(words.ruleSet, explanation.title)} ${fact(words.version, ruleSet.version)}
        ${fact(words.validity, to === undefined ? words.validFrom(day(from)) : words.validBetween(day(from), day(to)))}
      </dl>
      <details class="fingerprints">
        <summary>${words.resultFingerprint} <code>${shortened(result.fingerprint)}</code></summary>
        <p>${words.fingerprintMeaning}</p>
        <dl>
          ${fingerprint(view, words.resultFingerprint, result.fingerprint)}
          ${fingerprint(view, words.ruleSetFingerprint, result.ruleSet.fingerprint)}
        </dl>
      </details>
      <button type="button" class="button print" part="print-button" @click=${view.actions.print}>
        ${words.print}
      </button>
    </footer>
  `
}

const fact = (name: string, value: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

const fingerprint = ({ words, copied, actions }: CardView, name: string, value: string): TemplateResult => html`
  <div class="fingerprint">
    <dt>${name}</dt>
    <dd>
      <code>${value}</code>
      <button type="button" class="button" aria-label=${`${words.copy}: ${name}`} @click=${() => actions.copy(value)}>
        ${words.copy}
      </button>
      <span role="status">${copied === value ? words.copied : ''}</span>
    </dd>
  </div>
`

/** The first twelve digits, in fours: enough to compare by eye. */
const shortened = (value: string): string =>
  value
    .replace(/^sha256:/, '')
    .slice(0, 12)
    .replace(/(.{4})(?=.)/g, '$1 ')
