import type { TransitionMatrix } from '@sasando/core'

import { plainTable } from './plain-table.ts'

/** What still reads well in a window that is not much wider than the usual 80 columns. */
const widest = 100
const gap = 3

/**
 * How many went from which level to which, as a square. Where the names of the levels do not fit above it side by side,
 * each column has the number of its row.
 */
export function transitionsText({ rows, columns, cells }: TransitionMatrix, label: (text: string) => string): string {
  const title = (text: string | null): string => (text === null ? '–' : label(text))
  const counts = cells.map((row) => row.map((count) => (count === 0 ? '·' : String(count))))
  const headings = columns.map(title)
  const longestRow = Math.max(0, ...rows.map((text) => title(text).length))
  if (headings.reduce((sum, heading) => sum + heading.length + gap, longestRow) <= widest)
    return square(
      headings,
      rows.map((text) => [title(text)]),
      counts,
    )
  const numbered = [...new Set([...rows, ...columns])].filter((text) => text !== null)
  const number = (text: string | null): string => (text === null ? '–' : String(numbered.indexOf(text) + 1))
  return square(
    columns.map(number),
    rows.map((text) => [number(text), text === null ? '' : label(text)]),
    counts,
  )
}

function square(
  headings: readonly string[],
  names: readonly (readonly string[])[],
  counts: readonly (readonly string[])[],
): string {
  const before = names[0] ?? []
  const alignments = [...before.map(() => 'left' as const), ...headings.map(() => 'right' as const)]
  return plainTable(
    [[...before.map(() => ''), ...headings], ...names.map((name, index) => [...name, ...(counts[index] ?? [])])],
    alignments,
  )
}
