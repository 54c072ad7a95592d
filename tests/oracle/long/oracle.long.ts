import { choicesOf } from '../arbitraries/choices.ts'
import { compareRoads, emptyTally, randomRecords, randomRuleSet } from '../differential.ts'
import { roads } from '../roads/roads.ts'

export const name = 'oracle'

const recordsEach = 64

/** Compares the judge with every road on so many records. @throws at the first difference */
export async function run(records = 1_000_000): Promise<Record<string, unknown>> {
  const counts = emptyTally()
  for (let seed = 1_000_000; counts.records < records; seed++) {
    const choices = choicesOf(seed)
    const ruleSet = randomRuleSet(choices, counts)
    if (ruleSet) compareRoads(ruleSet, randomRecords(ruleSet, choices, recordsEach), counts)
    if (seed % 1000 === 0) console.log(`${counts.records} records`)
  }
  return { roads: roads.map((each) => each.name), ...counts, differences: 0 }
}
