import type { Figure } from '@sasando/core'
import { html, type TemplateResult } from 'lit'

import type { Words } from '../locales/locales.ts'

type Table = Extract<Figure, { type: 'table' }>

/** Rows of conditions and what follows, with the row that applied marked by words, weight and outline. */
export const decisionTable = (words: Words, label: string, { headings, rows, selected }: Table): TemplateResult => html`
  <div class="scroll" role="region" tabindex="0" aria-label=${label}>
    <table class="decisions" part="table">
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ label: row, cells }, index) => decisionRow(words, row, cells, index === selected))}
      </tbody>
    </table>
  </div>
`

const decisionRow = (words: Words, row: string, cells: readonly string[], isHere: boolean): TemplateResult => html`
  <tr class=${isHere ? 'here' : ''}>
    <th scope="row">${row}</th>
    ${cells.map((cell, index) =>
      isHere && index === cells.length - 1
        ? html`<td><strong>${cell}</strong> <span>(${words.yourPlace})</span></td>`
        : html`<td>${cell}</td>`,
    )}
  </tr>
`
