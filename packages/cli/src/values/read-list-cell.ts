import { cellText, type Cell } from '../table/cell.ts'
import { read, refuse, type Reading } from './reading.ts'

/** Reads a whole list from one cell, as JSON: what a result of ours carries, and what programs write. */
export function readListCell(cell: Cell): Reading<readonly unknown[]> {
  const text = cellText(cell)
  if (text === '') return read<never>(null)
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? read(list as unknown[]) : refuse('list_form', { message: '[…]' })
  } catch (error) {
    return refuse('list_form', { message: error instanceof Error ? error.message : String(error) })
  }
}
