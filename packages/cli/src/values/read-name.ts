import { suggest } from '../columns/suggest.ts'
import { cellText, isSpecial, type Cell } from '../table/cell.ts'
import { read, refuse, type Reading } from './reading.ts'

/** The ids of a scale or of choices, found by everything people call them. */
export interface Names {
  readonly byName: ReadonlyMap<string, string>
  /** How they were written so far: the same few writings come in every row. */
  readonly met: Map<string, string>
  /** What to show when a name is not known: labels where there are any. */
  readonly shown: readonly string[]
}

/** Collects names; `labels` are in any language. */
export function toNames(entries: readonly { readonly id: string; readonly labels: readonly string[] }[]): Names {
  const byName = new Map<string, string>()
  for (const { id, labels } of entries) for (const name of [...labels, id]) byName.set(compact(name), id)
  // An id is always itself, also where another's label looks like it.
  for (const { id } of entries) byName.set(compact(id), id)
  return { byName, met: new Map(), shown: entries.map(({ id, labels }) => labels[0] ?? id) }
}

const mostMet = 1000

/** Reads a level or choice by id or label: `Di atas ekspektasi`, `Diatas Ekspektasi`, `di-atas-ekspektasi`. */
export function readName(cell: Cell, names: Names): Reading<string> {
  const received = cellText(cell)
  if (received === '') return read<never>(null)
  if (isSpecial(cell) && cell.special === 'error') return refuse('cell_error', { received })
  if (isSpecial(cell) && cell.special === 'formula') return refuse('formula_without_value', {})
  const id = names.met.get(received) ?? names.byName.get(compact(received))
  if (id !== undefined) {
    if (names.met.size < mostMet) names.met.set(received, id)
    return read(id)
  }
  const meant = suggest(received, names.shown)
  return refuse('level_unknown', {
    received,
    allowed: names.shown,
    ...(meant === undefined ? {} : { suggestion: meant }),
  })
}

const compact = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
