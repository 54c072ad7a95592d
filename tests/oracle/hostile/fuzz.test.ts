import { describe, expect, it } from 'vitest'

import { choicesOf } from '../arbitraries/choices.ts'
import { emptyHostileTally, hostileText, tryText } from './fuzz.ts'

describe('any text', () => {
  it('is scored, or refused in words; nothing else is ever thrown', () => {
    const tally = emptyHostileTally()
    for (let seed = 1; seed <= 1200; seed++) {
      const choices = choicesOf(seed)
      tryText(hostileText(choices), choices, tally)
    }
    expect(tally.texts).toBe(1200)
    expect(tally.scored).toBeGreaterThan(50)
    expect(Object.keys(tally.codes).length).toBeGreaterThan(15)
  }, 180_000)
})
