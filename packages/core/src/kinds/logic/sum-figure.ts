import type { Figure, SumRow } from '../../explain/explanation.ts'
import type { Facts } from '../../explain/facts.ts'
import type { Json } from '../../text/canonical-json.ts'
import { operandsOf, writtenBound } from './written-bound.ts'

/** A sum of named values, perhaps under a bound: the rows of a bill. */
export function sumFigure(logic: Json, facts: Facts): Figure | undefined {
  const cap = writtenBound(logic, 'min')
  const terms = operandsOf(cap?.inner ?? logic, '+')
  if (!terms || !facts.ownValue) return undefined
  const rows: SumRow[] = []
  let total = 0
  let digits = 0
  for (const term of terms) {
    const name = operandsOf(term, 'var')?.[0]
    const value = typeof name === 'string' ? facts.valueOf(name) : undefined
    if (typeof name !== 'string' || value?.type !== 'number' || value.text.includes('/')) return undefined
    digits = Math.max(digits, /\.(\d+)$/.exec(value.text)?.[1]?.length ?? 0)
    total += value.number
    const written = facts.number(value.text)
    rows.push({ label: facts.label(name), value: written, contribution: written, status: 'counted' })
  }
  // Shown sums have few digits; what was computed exactly is the step's own value.
  const shown = facts.number(total.toFixed(digits))
  if (!cap || shown === facts.own) return { type: 'sum', rows, total: facts.own }
  const resultNote = facts.words.highest({ value: facts.amount(cap.bound) })
  return { type: 'sum', rows, total: shown, result: facts.own, resultNote }
}
