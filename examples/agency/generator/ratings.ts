import type { Random } from './random.ts'

/** What the raters said of one person, as it stands in the spreadsheet; an empty text was not filled in. */
export interface Ratings {
  readonly results: string
  readonly behaviour: string
  readonly technical: string
  readonly leadership: string
  readonly teamwork: string
}

const levels = ['di-bawah-ekspektasi', 'sesuai-ekspektasi', 'di-atas-ekspektasi'] as const

/** A rank in {@link levels}; `undefined` was not filled in. */
type Rank = 0 | 1 | 2 | undefined

/** How many people are in each cell: results, behaviour, count. All nine cells occur; most people do as expected. */
const cells: readonly (readonly [Rank, Rank, number])[] = [
  [2, 2, 36],
  [2, 1, 42],
  [2, 0, 3],
  [1, 2, 31],
  [1, 1, 143],
  [1, 0, 6],
  [0, 2, 4],
  [0, 1, 22],
  [0, 0, 5],
  [undefined, 1, 3],
  [1, undefined, 3],
  [undefined, undefined, 2],
]

/** The cells as a deck of cards: every cell is dealt as often as it should be, in an order of chance. */
export function dealCells(random: Random): (readonly [Rank, Rank])[] {
  return random.shuffle(
    cells.flatMap(([results, behaviour, count]) => Array.from({ length: count }, () => [results, behaviour] as const)),
  )
}

/** A local score of two digits, 100 as expected; usually a round one: people like halves and quarters. */
function localScore(random: Random, rank: Rank): string {
  const middle = 98 + 8 * ((rank ?? 1) - 1)
  const hundredths =
    middle * 100 + random.between(-6, 6) * 100 + random.pick([0, 0, 0, 25, 50, 50, 75, random.between(1, 99)])
  return (hundredths / 100).toFixed(2).replace(/\.?0+$/, '')
}

const levelOf = (rank: Rank): string => (rank === undefined ? '' : levels[rank])

export function ratings(random: Random, [results, behaviour]: readonly [Rank, Rank], leads: boolean): Ratings {
  const isRated = results !== undefined || behaviour !== undefined
  // A few raters forget one score; those who have not rated at all have left everything empty.
  const score = (rank: Rank, forgotten: number): string =>
    isRated && !random.chance(forgotten) ? localScore(random, rank) : ''
  return {
    results: levelOf(results),
    behaviour: levelOf(behaviour),
    technical: score(results, 0.01),
    leadership: leads ? score(behaviour, 0.08) : '',
    teamwork: score(behaviour, 0.01),
  }
}
