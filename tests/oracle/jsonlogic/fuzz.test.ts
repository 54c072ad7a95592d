import { describe, expect, it } from 'vitest'

import { choicesOf } from '../arbitraries/choices.ts'
import { fuzzStrict, type FuzzTally } from './fuzz.ts'

describe('expressions of the strict profile', () => {
  it('mean what json-logic-js computes, wherever they have a value', () => {
    const tally: FuzzTally = { expressions: 0, refused: 0, compared: 0, absent: 0 }
    for (let seed = 1; seed <= 200; seed++) fuzzStrict(choicesOf(seed), tally)
    expect(tally.expressions).toBe(4000)
    expect(tally.compared).toBeGreaterThan(5000)
    expect(tally.refused).toBeLessThan(400)
  }, 180_000)
})
