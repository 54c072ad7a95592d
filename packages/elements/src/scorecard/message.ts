import { html, nothing, type TemplateResult } from 'lit'

import type { Words } from '../locales/locales.ts'
import type { CardState } from './card-state.ts'

type Message = Exclude<CardState, { type: 'normal' }>

/** A state without a result: a sentence, and what to do where there is something to do. */
export function message(words: Words, state: Message, retry: () => void): TemplateResult {
  if (state.type === 'broken')
    return html`
      <div class="message" part="message" role="alert">
        <p>${state.sentence}</p>
        ${
          state.detail === undefined
            ? nothing
            : html`<details>
                <summary>${words.technical}</summary>
                <code>${state.detail}</code>
              </details>`
        }
      </div>
    `
  if (state.type === 'failed')
    return html`
      <div class="message" part="message">
        <p role="alert">${words.failed}</p>
        <p><button type="button" class="button" @click=${retry}>${words.retry}</button></p>
      </div>
    `
  return html`
    <div class="message ${state.type}" part="message" role="status">
      <p>${words[state.type]}</p>
      ${state.type === 'loading' ? html`<div class="skeleton" aria-hidden="true"></div>` : nothing}
    </div>
  `
}
