// What follows from the values of a complete record. All numbers are whole: hundredths, or thousandths of a score.

// Comparisons that go either way as the people do cost more than sums, because a processor guesses them wrong; so caps
// and bands are computed from signs: `x >> 31` is -1 for a negative number and 0 for others.

/** A ratio in hundredths, capped. */
export function atMost120(ratio: number): number {
  const beyond = ratio - 12_000
  return 12_000 + (beyond & (beyond >> 31))
}

/** The same, and not below 0. */
export function between0And120(ratio: number): number {
  const capped = atMost120(ratio)
  return capped & ~(capped >> 31)
}

/** The three groups of indicators, in hundredths, together: a score in thousandths, carried unrounded. */
export const total = (quantity: number, quality: number, timeAndCost: number): number =>
  quantity * 5 + quality * 3 + timeAndCost * 2

/** The score in hundredths, with bonus and penalty, rounded half up. */
export function score(
  achieved: number,
  innovation: number,
  serves: boolean,
  absent: number,
  late: number,
  measure: number,
): number {
  const bonus = achieved >= 100_000 && innovation >= 2 ? 5000 : achieved >= 90_000 && serves ? 2500 : 0
  let penalty = absent * 1500
  if (late > 75) penalty += 2250
  if (measure === 3) penalty += 10_000
  else if (measure === 2) penalty += 5000
  if (penalty > 15_000) penalty = 15_000
  let exact = achieved + bonus - penalty
  if (exact > 120_000) exact = 120_000
  else if (exact < 0) exact = 0
  return ((exact + 5) / 10) | 0
}

export const categoryRank = (score: number): number =>
  4 + ((score - 5000) >> 31) + ((score - 7000) >> 31) + ((score - 9000) >> 31) + ((score - 11_000) >> 31)

const matrix = new Uint8Array([0, 2, 2, 1, 3, 3, 1, 3, 4])

/** From the score and the mean of the behaviours, both in hundredths. */
export function predicateRank(score: number, behaviour: number): number {
  const row = 2 + ((score - 9000) >> 31) + ((score - 10_501) >> 31)
  const column = 2 + ((behaviour - 7000) >> 31) + ((behaviour - 9000) >> 31)
  return matrix[row * 3 + column]!
}
