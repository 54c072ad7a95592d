// Whole numbers of 32 bits by bit operators, without branches: people's values go either way, so that a processor
// guesses every other jump wrong, and each wrong guess costs more than the sum. `x >> 31` is -1 where x is negative.
import type { Interval } from '../../plan/interval.ts'
import type { Bands } from '../bands.ts'

/** JavaScript for a whole number, and what it can be. */
export interface Ranged {
  readonly code: string
  readonly interval: Interval
}

/** Whether bit operators keep every number of the interval. */
export const isInt32 = ([low, high]: Interval): boolean => low >= -(2 ** 31) && high < 2 ** 31

/** The functions that the code of this file calls; small enough for engines to put them where they are called. */
export const int32Functions = [
  'function least(a, b) { const d = a - b; return b + (d & (d >> 31)) }',
  'function most(a, b) { const d = a - b; return b + (d & ~(d >> 31)) }',
]

/** The smaller or the larger one. */
export function extreme(operator: 'min' | 'max', a: Ranged, b: Ranged): Ranged {
  const [[aLow, aHigh], [bLow, bHigh]] = [a.interval, b.interval]
  const isSmall = [a.interval, b.interval, [aLow - bHigh, aHigh - bLow] as const].every(isInt32)
  const name = isSmall ? { min: 'least', max: 'most' }[operator] : `Math.${operator}`
  return {
    code: `${name}(${a.code}, ${b.code})`,
    interval: [Math[operator](aLow, bLow), Math[operator](aHigh, bHigh)],
  }
}

/** The value of the band that a number is in; nothing where bit operators cannot tell. */
export function bandCode({ code, interval }: Ranged, { thresholds, values }: Bands): string | undefined {
  const [low, high] = interval
  if (!isInt32(interval) || !thresholds.every((each) => isInt32([low - each, high - each]))) return undefined
  // Each threshold that is not reached takes away by how much its band is worth more than the one below.
  const terms = thresholds.map((each, index) => {
    const more = (values[index + 1] ?? 0) - (values[index] ?? 0)
    return `${more === 1 ? '' : `${more} * `}((${code} - ${each}) >> 31)`
  })
  return `(${[values.at(-1), ...terms].join(' + ')})`
}

/** Says to engines that a sum is a whole number of 32 bits, where it is one: they then need not look for more. */
export const asInt32 = ({ code, interval }: Ranged): string =>
  isInt32(interval) && / [-+*] /.test(code) ? `(${code} | 0)` : code
