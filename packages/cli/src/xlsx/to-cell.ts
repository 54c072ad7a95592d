import type { Cell } from '../table/cell.ts'
import type { Workbook } from './open-workbook.ts'
import { unescapeText } from './unescape-text.ts'

/** A cell as the file writes it: `type` is its `t`, `text` its value. */
export interface RawCell {
  readonly type: string
  readonly style: number
  readonly text: string
  readonly hasValue: boolean
  readonly hasFormula: boolean
}

const dayLength = 86_400_000
const dayPattern = /^\d{4}-\d{2}-\d{2}/

/** What a cell holds. A formula is taken by the value that the spreadsheet stored; it is never computed here. */
export function toCell(raw: RawCell, workbook: Pick<Workbook, 'strings' | 'formats' | 'isFrom1904'>): Cell {
  if (raw.hasFormula && !raw.hasValue) return { special: 'formula', text: '=' }
  switch (raw.type) {
    case 's':
      return workbook.strings[Number(raw.text)] ?? ''
    case 'inlineStr':
    case 'str':
      return unescapeText(raw.text)
    case 'b':
      return raw.text.trim() === '1'
    case 'e':
      return { special: 'error', text: raw.text }
    case 'd':
      return dayPattern.test(raw.text) ? { special: 'date', text: raw.text.slice(0, 10) } : raw.text
    default:
      return raw.text.trim() === '' ? '' : numberCell(raw, workbook)
  }
}

function numberCell(raw: RawCell, { formats, isFrom1904 }: Pick<Workbook, 'formats' | 'isFrom1904'>): Cell {
  const stored = Number(raw.text)
  if (!Number.isFinite(stored)) return { special: 'error', text: raw.text }
  // A spreadsheet shows and compares fifteen digits and stores noise behind them: 89.55 as 89.549999999999997.
  const number = Number(stored.toPrecision(15))
  const format = formats[raw.style]
  if (format === 'percent') return { special: 'percent', text: `${Number((number * 100).toPrecision(15))}%` }
  if (format !== 'date') return number
  // Day 60 is 29 February 1900, which never was; before it the count is one off.
  const days = Math.floor(number) + (isFrom1904 ? 1462 : 0)
  const date = new Date(Date.UTC(1899, 11, days < 60 && !isFrom1904 ? 31 : 30) + days * dayLength)
  return Number.isNaN(date.getTime()) ? number : { special: 'date', text: date.toISOString().slice(0, 10) }
}
