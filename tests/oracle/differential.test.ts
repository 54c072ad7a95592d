import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { chosen, choicesOf } from './arbitraries/choices.ts'
import { compareRoads, emptyTally, randomRecords, randomRuleSet } from './differential.ts'
import { roads } from './roads/roads.ts'

describe(`the judge and every road (${roads.map((each) => each.name).join('; ')})`, () => {
  it('agree on random rule sets, made as small as can be where they do not', () => {
    const counts = emptyTally()
    fc.assert(
      fc.property(
        chosen((choices) => {
          const ruleSet = randomRuleSet(choices, counts)
          return ruleSet && { ruleSet, records: randomRecords(ruleSet, choices, 4) }
        }),
        (made) => made && compareRoads(made.ruleSet, made.records, counts),
      ),
      { numRuns: 60 },
    )
    expect(counts.records).toBeGreaterThan(100)
  }, 180_000)
  it('agree on thousands of records, many of them at a tie or on a threshold', () => {
    const counts = emptyTally()
    for (let seed = 1; seed <= 110; seed++) {
      const choices = choicesOf(seed)
      const ruleSet = randomRuleSet(choices, counts)
      if (ruleSet) compareRoads(ruleSet, randomRecords(ruleSet, choices, 32), counts)
    }
    expect(counts.records).toBeGreaterThan(2500)
    expect(counts.ties).toBeGreaterThan(80)
    expect(counts.onThreshold).toBeGreaterThan(0)
    expect(counts.ruleSets).toBeGreaterThan(4 * counts.refusedRuleSets)
  }, 180_000)
})
