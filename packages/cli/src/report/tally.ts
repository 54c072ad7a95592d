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
  /** Of the numbers, in units of their last digit: whole, so that it is the same in whatever order they come. */
  sum: number
  /** After the point. */
  digits: number
  lowest?: NumberValue
  highest?: NumberValue
}
type NumberValue = Extract<Value, { type: 'number' }>

const createOutcomeTally = (): OutcomeTally => ({ counts: new Map(), none: 0, numbers: 0, sum: 0, digits: 0 })

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
    const counted = tally.outcomes.get(name) ?? createOutcomeTally()
    tally.outcomes.set(name, counted)
    if (value === null) {
      counted.none += 1
      isIncomplete = true
    } else if (value.type === 'number') {
      counted.numbers += 1
      counted.digits = digitsOf(value.text)
      counted.sum += Math.round(value.number * 10 ** counted.digits)
      stretch(counted, value)
    } else counted.counts.set(value.text, (counted.counts.get(value.text) ?? 0) + 1)
  }
  if (isIncomplete) tally.incomplete += 1
}

/** Adds what a part of the people came to; the parts in their order. */
export function addTally(tally: Tally, part: Tally): void {
  for (const name of ['read', 'scored', 'refused', 'incomplete', 'mistakes'] as const) tally[name] += part[name]
  for (const [name, { counts, none, numbers, sum, digits, lowest, highest }] of part.outcomes) {
    const counted = tally.outcomes.get(name) ?? createOutcomeTally()
    tally.outcomes.set(name, counted)
    for (const [value, count] of counts) counted.counts.set(value, (counted.counts.get(value) ?? 0) + count)
    counted.none += none
    counted.numbers += numbers
    counted.sum += sum
    counted.digits = Math.max(counted.digits, digits)
    for (const value of [lowest, highest]) if (value) stretch(counted, value)
  }
}

/** Of equals, the first stays. */
function stretch(counted: OutcomeTally, value: NumberValue): void {
  if (counted.lowest === undefined || value.number < counted.lowest.number) counted.lowest = value
  if (counted.highest === undefined || value.number > counted.highest.number) counted.highest = value
}

/** All numbers of one outcome have the same. */
const digitsOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)
