import { isSpecial, type Cell } from '../table/cell.ts'
import { plainDecimal } from './plain-decimal.ts'
import { read, refuse, type Reading } from './reading.ts'

/** What the decimals of a number begin with. */
export type DecimalMark = 'comma' | 'point'

/** `text` is a canonical decimal; `mark` is there when the writing showed which mark begins the decimals. */
export interface ReadNumber {
  readonly text: string
  readonly mark?: DecimalMark
}

const pointDecimals = /^(?:\d+(?:\.\d*)?|\.\d+|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?)$/

/**
 * Reads a number as people write it: `89.5`, `89,5`, `1.234,5`. One group of three digits (`1.234`) is a thousand to
 * some and has decimals to others: it is refused, unless `decimal` says which mark begins the decimals.
 *
 * @returns a canonical decimal: `89.5`, `-0.25`, `1234.5`
 */
export function readNumber(cell: Cell, decimal?: DecimalMark): Reading<ReadNumber> {
  if (typeof cell === 'number') return read({ text: plainDecimal(String(cell)) })
  if (typeof cell === 'boolean') return refuse('number_form', { received: String(cell) })
  if (isSpecial(cell)) return refuseSpecial(cell.special, cell.text)
  const received = cell.trim()
  if (received === '') return read<never>(null)
  const { sign = '', digits = '' } = /^'?\s*(?<sign>[+\-−]?)\s*(?<digits>.*)$/u.exec(received)?.groups ?? {}
  const point = asPoint(digits)
  const comma = asPoint(digits.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')))
  const signed = (text: string): string => plainDecimal(sign === '' || sign === '+' ? text : `-${text}`)
  if (point === undefined && comma === undefined) return refuse('number_form', { received })
  if (point === comma) return read({ text: signed(point ?? digits) })
  if (decimal === undefined && point !== undefined && comma !== undefined)
    return refuse('number_ambiguous', {
      received,
      decimal: signed(point.includes('.') ? point : comma),
      thousands: signed(point.includes('.') ? comma : point),
    })
  const mark = decimal ?? (point === undefined ? 'comma' : 'point')
  const meant = mark === 'point' ? point : comma
  return meant === undefined
    ? refuse('number_wrong_separator', { received, decimal: mark })
    : read({ text: signed(meant), mark })
}

/** The digits if a point begins their decimals and commas only group thousands. */
const asPoint = (digits: string): string | undefined =>
  pointDecimals.test(digits) ? digits.replaceAll(',', '') : undefined

function refuseSpecial(special: 'date' | 'error' | 'formula' | 'percent', received: string): Reading<never> {
  if (special === 'percent') return refuse('number_percent', { received })
  if (special === 'formula') return refuse('formula_without_value', {})
  return special === 'error' ? refuse('cell_error', { received }) : refuse('number_date', { received })
}
