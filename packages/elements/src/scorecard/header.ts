import { html, type TemplateResult } from 'lit'

import { locales, type Words, wordsOf } from '../locales/locales.ts'
import type { CardActions } from './card-view.ts'

/** Whose result it is, by which rules, and the languages. It stands above every state, so that its slots never move. */
export const header = (words: Words, title: string, { chooseLocale }: CardActions): TemplateResult => html`
  <header class="header" part="header">
    <p class="rules">${title}</p>
    <div class="tools">
      <slot name="actions"></slot>
      <div class="languages" part="languages" role="group" aria-label=${words.chooseLanguage}>
        ${locales.map(
          (locale) => html`
            <button
              type="button"
              class="language"
              lang=${locale}
              aria-label=${`${locale.toUpperCase()}, ${wordsOf(locale).language}`}
              aria-pressed=${locale === words.locale ? 'true' : 'false'}
              @click=${() => chooseLocale(locale)}
            >
              ${locale.toUpperCase()}
            </button>
          `,
        )}
      </div>
    </div>
    <div class="name"><slot name="name"></slot></div>
  </header>
`
