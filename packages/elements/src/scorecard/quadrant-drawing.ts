import type { Figure } from '@sasando/core'
import { html, nothing, svg, type TemplateResult } from 'lit'

import { breakable } from './breakable.ts'
import { type Tone, toneOf } from './tone.ts'

type Matrix = Extract<Figure, { type: 'matrix' }>

/**
 * Two ratings meet in a cell: rows upwards on the y axis and columns to the right on the x axis, the highest on top and
 * at the right. Boxes and not an SVG, because the words in it have to wrap in whatever font the page brings.
 *
 * @param levels - of the scale that the cells are taken from, lowest first
 * @param sentence - says the same to those who hear it
 * @source PermenPANRB 6/2022, Lampiran Bab IV.B.3, page 99
 */
export const quadrantDrawing = (matrix: Matrix, levels: readonly string[], sentence: string): TemplateResult => html`
  <div class="drawing columns-${matrix.columns.length}" role="img" aria-label=${sentence}>
    <span class="axis-title">${matrix.rowTitle} ↑</span>
    ${matrix.rows.map((label, row) => drawingRow(matrix, levels, label, row)).reverse()}
    <span class="corner"></span>
    ${matrix.columns.map((label, column) => axis(label, 'column', matrix.selected?.column === column))}
    <span class="axis-title end">${matrix.columnTitle} →</span>
  </div>
`

const drawingRow = (matrix: Matrix, levels: readonly string[], label: string, row: number): TemplateResult => html`
  ${axis(label, 'row', matrix.selected?.row === row)}
  ${matrix.cells[row]?.map((cell, column) => {
    const isSelected = matrix.selected?.row === row && matrix.selected.column === column
    const tone = toneAt(matrix, row, column, levels)
    return html`<span class="cell tone-${tone} ${isSelected ? 'selected' : ''}"
      >${isSelected ? marker : nothing}<span>${breakable(cell)}</span></span
    >`
  })}
`

const axis = (label: string, name: 'row' | 'column', isOn: boolean): TemplateResult =>
  html`<span class="axis ${name} ${isOn ? 'on' : ''}">${breakable(label)}</span>`

/** The tone of a cell's level; none where the scale is not known. */
function toneAt({ levels: cells }: Matrix, row: number, column: number, levels: readonly string[]): Tone {
  const rank = levels.indexOf(cells[row]?.[column] ?? '')
  return rank < 0 ? 'none' : toneOf(rank, levels.length)
}

/** A dot in a ring, as on a map: here it is. */
const marker = svg`
  <svg class="marker" viewBox="0 0 18 18"><circle class="ring" cx="9" cy="9" r="7" /><circle cx="9" cy="9" r="3.2" /></svg>`
