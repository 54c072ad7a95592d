import { describe, expect, it } from 'vitest'

import { choicesOf } from './arbitraries/choices.ts'
import { compareRoads, emptyTally, randomRecords, randomRuleSet } from './differential.ts'
import { mutants } from './mutants.ts'

describe('the judge sees a road on which', () => {
  it.each(mutants.map((each) => [each.name, each] as const))('%s', (_, mutant) => {
    const isSeen = (seed: number): boolean => {
      const choices = choicesOf(seed)
      const ruleSet = randomRuleSet(choices, emptyTally())
      if (!ruleSet) return false
      const records = randomRecords(ruleSet, choices, 12)
      try {
        compareRoads(ruleSet, records, emptyTally(), [mutant])
        return false
      } catch (error) {
        return error instanceof Error && error.message.startsWith(mutant.name)
      }
    }
    const seed = Array.from({ length: 400 }, (_, index) => index + 1).find(isSeen)
    expect(seed, 'no random rule set shows the fault').toBeDefined()
  })
})
