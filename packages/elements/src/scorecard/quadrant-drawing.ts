import type { Figure } from '@sasando/core'
import { nothing, svg, type SVGTemplateResult } from 'lit'

import { type Tone, toneOf } from './tone.ts'
import { wrapWords } from './wrap-words.ts'

type Matrix = Extract<Figure, { type: 'matrix' }>

// In the units of the drawing, which is about as wide as a small phone.
const size = { width: 304, labels: 82, head: 24, cellHeight: 68, foot: 58, gap: 4, line: 13.5 }
const charactersToLine = { label: 12, widestCell: 11 }

/**
 * Two ratings meet in a cell: rows upwards on the y axis and columns to the right on the x axis, the highest on top and
 * at the right.
 *
 * @param levels - of the scale that the cells are taken from, lowest first
 * @param sentence - says the same to those who hear it
 * @source PermenPANRB 6/2022, Lampiran Bab IV.B.3, page 99
 */
export function quadrantDrawing(matrix: Matrix, levels: readonly string[], sentence: string): SVGTemplateResult {
  const { width, labels, head, cellHeight, foot } = size
  const rowCount = matrix.rows.length
  const cellWidth = (width - labels) / matrix.columns.length
  const bottom = head + rowCount * cellHeight
  const xOf = (column: number): number => labels + column * cellWidth
  const yOf = (row: number): number => head + (rowCount - 1 - row) * cellHeight
  const middle = (column: number): number => xOf(column) + cellWidth / 2
  const { selected } = matrix

  const cell = (row: number, column: number): SVGTemplateResult => {
    const isSelected = selected?.row === row && selected.column === column
    const lines = wrapWords(matrix.cells[row]?.[column] ?? '', charactersToLine.widestCell)
    const [x, y, w, h] = [
      xOf(column) + size.gap / 2,
      yOf(row) + size.gap / 2,
      cellWidth - size.gap,
      cellHeight - size.gap,
    ]
    return svg`
      <g class=${`cell tone-${toneAt(matrix, row, column, levels)}${isSelected ? ' selected' : ''}`}>
        <rect class="cell-shape" x=${x} y=${y} width=${w} height=${h} rx="7" />
        ${textLines(lines, middle(column), yOf(row) + cellHeight / 2 + (isSelected ? 9 : 0), 'cell-text')}
        ${isSelected ? marker(middle(column), yOf(row) + (lines.length > 2 ? 11 : 17)) : nothing}
      </g>`
  }
  const isOn = (axis: 'row' | 'column', index: number): string => (selected?.[axis] === index ? 'axis on' : 'axis')
  const all = matrix.rows.flatMap((_, row) => matrix.columns.map((_column, column) => [row, column] as const))
  // The marked cell comes last, so that its outline lies over its neighbours.
  const isMarked = ([row, column]: readonly [number, number]): boolean =>
    row === selected?.row && column === selected.column

  return svg`
    <svg class="drawing" viewBox=${`0 0 ${width} ${bottom + foot}`} role="img" aria-label=${sentence}>
      <text class="axis-title" x="0" y="14">${matrix.rowTitle} ↑</text>
      <text class="axis-title end" x=${width} y=${bottom + foot - 5}>${matrix.columnTitle} →</text>
      ${matrix.rows.map((label, row) =>
        textLines(
          wrapWords(label, charactersToLine.label),
          labels - 7,
          yOf(row) + cellHeight / 2,
          `${isOn('row', row)} end`,
        ),
      )}
      ${matrix.columns.map((label, column) =>
        textLines(wrapWords(label, charactersToLine.label), middle(column), bottom + 20, isOn('column', column)),
      )}
      ${all.filter((at) => !isMarked(at)).map(([row, column]) => cell(row, column))}
      ${all.filter(isMarked).map(([row, column]) => cell(row, column))}
    </svg>`
}

/** The tone of a cell's level; none where the scale is not known. */
function toneAt({ levels: cells }: Matrix, row: number, column: number, levels: readonly string[]): Tone {
  const rank = levels.indexOf(cells[row]?.[column] ?? '')
  return rank < 0 ? 'none' : toneOf(rank, levels.length)
}

/** A dot in a ring, as on a map: here it is. */
const marker = (x: number, y: number): SVGTemplateResult => svg`
  <circle class="marker-ring" cx=${x} cy=${y} r="7" /><circle class="marker-dot" cx=${x} cy=${y} r="3.2" />`

const textLines = (lines: readonly string[], x: number, y: number, className: string): SVGTemplateResult => svg`
  <text class=${className}>${lines.map(
    (line, index) =>
      svg`<tspan x=${x} y=${y + (index - (lines.length - 1) / 2) * size.line} dy="0.35em">${line}</tspan>`,
  )}</text>`
