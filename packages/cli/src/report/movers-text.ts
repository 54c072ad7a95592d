import wrapAnsi from 'wrap-ansi'

import { plainTable } from './plain-table.ts'

/** Who moves, from what to what, and how far; all as people read them. */
export interface MoverLine {
  readonly who: string
  readonly from: string
  readonly to: string
  readonly difference: string
}

/** A table with one person a line; where the lines are wider than the window, each person above what is said of them. */
export function moversText(movers: readonly MoverLine[], width: number): string {
  const table = plainTable(movers.map(({ who, from, to, difference }) => [who, from, '→', to, `(${difference})`]))
  if (table.split('\n').every((line) => line.length <= width)) return table
  const indented = (text: string, indent: string): string =>
    wrapAnsi(text, Math.max(20, width - indent.length))
      .split('\n')
      .map((line) => `${indent}${line}`)
      .join('\n')
  return movers
    .map(({ who, from, to, difference }) =>
      [indented(who, ' '), indented(`${from} → ${to} (${difference})`, '   ')].join('\n'),
    )
    .join('\n')
}
