import { roundQuotient, type RoundingMode } from '../../exact/rounding.ts'
import type { Interval } from '../../plan/interval.ts'
import {
  fill,
  floorQuotient,
  floorQuotientBy,
  floorQuotientByPositive,
  signedQuotientBy,
  type Register,
} from './kernels.ts'
import type { Loop } from './program.ts'
import type { Source } from './operations.ts'

/** The loop that rounds `over · factor / by`: one floor where the bounds prove it exact, else the exact function. */
export function quotientLoop(
  out: Register,
  over: { readonly source: Source; readonly factor: number; readonly bounds: Interval },
  by: { readonly source: Source; readonly bounds: Interval },
  digits: number,
  mode: RoundingMode,
): Loop {
  const { source: a, factor } = over
  const { source: b } = by
  const power = 10 ** digits
  // A negative factor turns the bounds round.
  const ends = [over.bounds[0] * factor, over.bounds[1] * factor]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const largest = Math.max(Math.abs(low), Math.abs(high))
  const fits = largest * power * 2 + by.bounds[1] * 3 <= Number.MAX_SAFE_INTEGER
  if (fits && by.bounds[0] >= 0 && mode === 'half-up' && typeof a !== 'number') {
    const twice = factor * power * 2
    if (low < 0 && by.bounds[0] > 0 && typeof b !== 'number') return (n) => signedQuotientBy(out, n, a, twice, b)
    if (low < 0) return exactLoop(out, over, b, digits, mode)
    if (typeof b !== 'number')
      return by.bounds[0] > 0
        ? (n) => floorQuotientByPositive(out, n, a, twice, b)
        : (n) => floorQuotientBy(out, n, a, twice, b)
    if (b > 0) return (n) => floorQuotient(out, n, a, twice, b, b * 2)
  }
  return exactLoop(out, over, b, digits, mode)
}

function exactLoop(
  out: Register,
  { source: a, factor }: { readonly source: Source; readonly factor: number },
  b: Source,
  digits: number,
  mode: RoundingMode,
): Loop {
  return (n) => {
    if (b === 0) return fill(out, n, NaN)
    for (let i = 0; i < n; i++) {
      const [dividend, divisor] = [at(a, i) * factor, at(b, i)]
      out[i] = divisor === 0 || Number.isNaN(dividend + divisor) ? NaN : roundQuotient(dividend, divisor, digits, mode)
    }
  }
}

const at = (source: Source, index: number): number => (typeof source === 'number' ? source : (source[index] ?? NaN))
