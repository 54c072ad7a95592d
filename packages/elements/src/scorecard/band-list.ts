import type { Figure } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import type { Words } from '../locales/locales.ts'

type Bands = Extract<Figure, { type: 'bands' }>

/** The bands that a number can fall in, and the one that it fell in. */
export const bandList = (words: Words, { bands }: Bands): TemplateResult => html`
  <ul class="bands">
    ${bands.map(
      ({ label, from, isReached }) => html`
        <li class=${isReached ? 'band reached' : 'band'}>
          ${isReached ? html`<strong>${label}</strong> <span>(${words.yourPlace})</span>` : label}
          ${from === undefined ? nothing : html`<span class="from">${from}</span>`}
        </li>
      `,
    )}
  </ul>
`
