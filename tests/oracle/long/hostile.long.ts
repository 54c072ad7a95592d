import { isRuleSetError, parseRuleSet, safeCompile } from '@sasando/core'

import { choicesOf } from '../arbitraries/choices.ts'
import { families } from '../hostile/families.ts'
import { emptyHostileTally, hostileText, tryText } from '../hostile/fuzz.ts'

export const name = 'hostile'

/** The largest exponent with which time may grow with size; a square would be 2. */
const steepest = 1.5

/**
 * Reads, compiles and scores so many random and damaged texts, then measures how time grows with size for texts that are
 * made to take long. @throws where anything but a RuleSetError is thrown, or time grows faster than size
 */
export async function run(texts = 200_000): Promise<Record<string, unknown>> {
  const tally = emptyHostileTally()
  for (let seed = 1_000_000; tally.texts < texts; seed++) {
    const choices = choicesOf(seed)
    tryText(hostileText(choices), choices, tally)
    if (tally.texts % 20_000 === 0) console.log(`${tally.texts} texts`)
  }
  if (tally.slowest > 5000) throw new Error(`one text took ${tally.slowest} ms`)
  const growth = Object.fromEntries(Object.entries(families).map(([family, text]) => [family, exponentOf(text)]))
  for (const [family, exponent] of Object.entries(growth))
    if (exponent > steepest) throw new Error(`${family}: time grows with the power ${exponent} of size`)
  return { ...tally, slowest: Math.round(tally.slowest), growth }
}

/** The power of its size with which the time for a text grows, over a factor of sixteen; the best of three. */
function exponentOf(text: (size: number) => string): number {
  const [small, large] = [text(6_000), text(96_000)]
  timeOf(small)
  const ratio = best(large) / Math.max(best(small), 1)
  return Math.round((Math.log(ratio) / Math.log(16)) * 100) / 100
}

const best = (text: string): number => Math.min(timeOf(text), timeOf(text), timeOf(text))

/** CPU time, in milliseconds. */
function timeOf(text: string): number {
  const before = process.cpuUsage()
  try {
    safeCompile(parseRuleSet(text))
  } catch (error) {
    if (!isRuleSetError(error)) throw error
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
