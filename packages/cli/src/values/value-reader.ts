import type { Field, Input, Level, RuleSet } from '@sasando/core'

import type { Cell } from '../table/cell.ts'
import { readBoolean } from './read-boolean.ts'
import { readDay } from './read-day.ts'
import { readName, toNames } from './read-name.ts'
import { readNumber, type DecimalMark } from './read-number.ts'
import { readText } from './read-text.ts'
import type { Reading } from './reading.ts'

type Scalar = Exclude<Input, { type: 'list' }> | Field

/** How the values of one input are read. `met` hears of each number whose decimals showed their mark. */
export type ValueReader = (cell: Cell, met?: (mark: DecimalMark) => void) => Reading<string | boolean>

/** Chooses once how an input is read, so that a million rows need not ask again. */
export function valueReader(input: Scalar, scales: RuleSet['scales'], decimal: DecimalMark | undefined): ValueReader {
  switch (input.type) {
    case 'number':
    case 'integer':
      return (cell, met) => {
        const reading = readNumber(cell, decimal)
        if (!reading.ok || reading.value === null) return reading as Reading<never>
        if (reading.value.mark !== undefined) met?.(reading.value.mark)
        return { ok: true, value: reading.value.text }
      }
    case 'boolean':
      return readBoolean
    case 'date':
      return readDay
    case 'text':
      return readText
    case 'level': {
      const names = toNames((scales?.[input.scale]?.levels ?? []).map(named))
      return (cell) => readName(cell, names)
    }
    case 'choice': {
      const names = toNames(input.choices.map(named))
      return (cell) => readName(cell, names)
    }
    default:
      return input satisfies never
  }
}

function named(level: Level): { id: string; labels: string[] } {
  if (typeof level === 'string') return { id: level, labels: [] }
  return { id: level.id, labels: [level.label?.id, level.label?.en].filter((label) => label !== undefined) }
}
