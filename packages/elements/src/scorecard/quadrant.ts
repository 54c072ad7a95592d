import type { ExplanationNode, Figure } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import { breakable } from './breakable.ts'
import type { CardView } from './card-view.ts'
import { levelsOf } from './outcomes.ts'
import { quadrantDrawing } from './quadrant-drawing.ts'

type Matrix = Extract<Figure, { type: 'matrix' }>

/** Beyond this a drawing for a phone can no longer be read; the table can. */
const mostColumns = 5

/** The place on the quadrant: as a drawing, as a sentence, and as a table. */
export function quadrant(view: CardView, node: ExplanationNode, matrix: Matrix): TemplateResult {
  const { words } = view
  const isDrawn = matrix.columns.length <= mostColumns
  return html`
    <section class="quadrant" part="quadrant">
      <h3 class="section-title" aria-level=${view.headingLevel + 1}>${words.quadrant}</h3>
      <figure>
        ${isDrawn ? quadrantDrawing(matrix, levelsOf(view, node.id) ?? [], matrix.selected ? node.sentences.join(' ') : words.noPlace) : nothing}
        <figcaption>${matrix.selected ? words.marked : words.noPlace}</figcaption>
      </figure>
      <details class="table-view" ?open=${!isDrawn}>
        <summary>${words.asTable}</summary>
        ${quadrantTable(view, matrix)}
      </details>
    </section>
  `
}

const quadrantTable = ({ words }: CardView, matrix: Matrix): TemplateResult => html`
  <div class="scroll" role="region" tabindex="0" aria-label=${words.quadrant}>
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">
            <span class="corner-title">${matrix.rowTitle} ↓</span>
            <span class="corner-title">${matrix.columnTitle} →</span>
          </th>
          ${matrix.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${matrix.rows.map((row, r) => tableRow(words.yourPlace, matrix, row, r)).reverse()}
      </tbody>
    </table>
  </div>
`

const tableRow = (here: string, { cells, selected }: Matrix, label: string, row: number): TemplateResult => html`
  <tr>
    <th scope="row">${label}</th>
    ${cells[row]?.map((cell, column) =>
      selected?.row === row && selected.column === column
        ? html`<td class="here"><strong>${breakable(cell)}</strong> <span>(${here})</span></td>`
        : html`<td>${breakable(cell)}</td>`,
    )}
  </tr>
`
