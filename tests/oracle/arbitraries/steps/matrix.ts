import { isAlike } from '../expression.ts'
import { policy, type Maker } from '../maker.ts'
import { namesOf, type Known } from '../names.ts'

export const matrix: Maker = (words) => {
  const { choices } = words
  const levels = namesOf(words, 'level')
  if (levels.length === 0) return undefined
  const [rows, columns] = [choices.pick(levels), choices.pick(levels)]
  const scale = choices.pick(Object.keys(words.scales))
  const size = (known: Known): number => words.scales[known.scale ?? '']?.length ?? 0
  const cell = (): string => choices.pick(words.scales[scale] ?? [])
  const cells = Array.from({ length: size(rows) }, () => Array.from({ length: size(columns) }, cell))
  const missing = isAlike(rows, columns) ? policy(words, rows) : {}
  return [
    { kind: 'matrix', rows: rows.name, columns: columns.name, scale, cells, ...missing },
    { type: 'level', scale },
  ]
}
