import { choicesOf } from '../arbitraries/choices.ts'
import { fuzzStrict, type FuzzTally } from '../jsonlogic/fuzz.ts'
import { roads } from '../roads/roads.ts'

export const name = 'strict-expressions'

/** Compares every road with json-logic-js on so many expressions. @throws at the first difference */
export async function run(expressions = 1_000_000): Promise<Record<string, unknown>> {
  const tally: FuzzTally = { expressions: 0, refused: 0, compared: 0, absent: 0 }
  for (let seed = 1_000_000; tally.expressions - tally.refused < expressions; seed++) fuzzStrict(choicesOf(seed), tally)
  return { roads: roads.map((each) => each.name), ...tally, differences: 0 }
}
