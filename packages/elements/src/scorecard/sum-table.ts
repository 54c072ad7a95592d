import type { Figure, SumRow } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import type { Words } from '../locales/locales.ts'

type Sum = Extract<Figure, { type: 'sum' }>

/** A sum that the reader can add up: value × weight = contribution, the total, and what it became. */
export function sumTable(words: Words, label: string, sum: Sum): TemplateResult {
  const isWeighted = sum.rows.some(({ weight }) => weight !== undefined)
  // A total has more digits than the points above it: within their column it would squeeze the names.
  const span = isWeighted ? 2 : 1
  // 85 and 85,00 are one number: nothing became of it.
  const isChanged = sum.result !== undefined && !isSameNumber(sum.total, sum.result)
  return html`
    <table class="sum" part="table">
      <caption>
        ${label}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.factor}</th>
          ${
            isWeighted
              ? html`<th scope="col" class="number">${words.value}</th>
                  <th scope="col" class="number"><span aria-hidden="true">× </span>${words.weight}</th>
                  <th scope="col" class="number"><span aria-hidden="true">= </span>${words.contribution}</th>`
              : html`<th scope="col" class="number">${words.value}</th>`
          }
        </tr>
      </thead>
      <tbody>
        ${sum.rows.map((row) => sumRow(words, row, isWeighted))}
      </tbody>
      <tfoot>
        <tr class="total">
          <th scope="row" colspan=${span}>${words.total}</th>
          <td class="number" colspan=${span}>${isChanged ? sum.total : (sum.result ?? sum.total)}</td>
        </tr>
        ${
          !isChanged
            ? nothing
            : html`<tr class="total result">
                <th scope="row" colspan=${span}>
                  ${words.becomes} ${sum.resultNote === undefined ? nothing : html`<small>${sum.resultNote}</small>`}
                </th>
                <td class="number" colspan=${span}>${sum.result}</td>
              </tr>`
        }
      </tfoot>
    </table>
  `
}

const sumRow = (words: Words, row: SumRow, isWeighted: boolean): TemplateResult => html`
  <tr class=${row.status}>
    <th scope="row">${row.label} ${rowNotes(words, row).map((note) => html`<small>${note}</small>`)}</th>
    ${
      isWeighted
        ? html`<td class="number">${row.value}</td>
            <td class="number">${row.status === 'not-applicable' ? '–' : (row.weight ?? '–')}</td>`
        : nothing
    }
    <td class="number">${row.contribution}</td>
  </tr>
`

const isSameNumber = (short: string, long: string): boolean => withoutEndingZeros(short) === withoutEndingZeros(long)
const withoutEndingZeros = (text: string): string => text.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '')

/** A row that does not count says so, and why. */
function rowNotes(words: Words, { status, note }: SumRow): readonly string[] {
  const said = note === undefined ? [] : [note]
  if (status === 'counted' || note !== undefined) return said
  return [status === 'missing' ? words.notGiven : words.notApplicable]
}
