import type { Result, Value } from '@sasando/core'

/** What a run came to. Every row that was read is either scored or refused. */
export interface Tally {
  read: number
  scored: number
  refused: number
  /** Scored, with an outcome that has no value because something is missing. */
  incomplete: number
  /** Mistakes that were reported; a row may have several. */
  mistakes: number
  readonly outcomes: Map<string, OutcomeTally>
}

export interface OutcomeTally {
  /** Of levels, choices and booleans: how many have each. */
  readonly counts: Map<string, number>
  none: number
  numbers: number
  sum: number
  lowest?: Extract<Value, { type: 'number' }>
  highest?: Extract<Value, { type: 'number' }>
}

export const createTally = (): Tally => ({
  read: 0,
  scored: 0,
  refused: 0,
  incomplete: 0,
  mistakes: 0,
  outcomes: new Map(),
})

export function countResult(tally: Tally, { outcome }: Result): void {
  let isIncomplete = false
  for (const [name, value] of Object.entries(outcome)) {
    const counted = tally.outcomes.get(name) ?? { counts: new Map<string, number>(), none: 0, numbers: 0, sum: 0 }
    tally.outcomes.set(name, counted)
    if (value === null) {
      counted.none += 1
      isIncomplete = true
    } else if (value.type === 'number') {
      counted.numbers += 1
      counted.sum += value.number
      if (counted.lowest === undefined || value.number < counted.lowest.number) counted.lowest = value
      if (counted.highest === undefined || value.number > counted.highest.number) counted.highest = value
    } else counted.counts.set(value.text, (counted.counts.get(value.text) ?? 0) + 1)
  }
  if (isIncomplete) tally.incomplete += 1
}
