import { roundQuotient, type RoundingMode } from '../../exact/rounding.ts'
import type { Interval } from '../../plan/interval.ts'
import { fill, floorQuotient, floorQuotientBy, type Register } from './kernels.ts'
import type { Loop } from './program.ts'
import type { Source } from './operations.ts'

/** The loop that rounds `over / by`: one floor where the bounds prove it exact, else the exact function. */
export function quotientLoop(
  out: Register,
  over: Source,
  by: Source,
  bounds: { readonly over: Interval; readonly by: Interval },
  digits: number,
  mode: RoundingMode,
): Loop {
  const power = 10 ** digits
  const fits = bounds.over[1] * power * 2 + bounds.by[1] * 3 <= Number.MAX_SAFE_INTEGER
  if (fits && bounds.over[0] >= 0 && bounds.by[0] >= 0 && mode === 'half-up' && typeof over !== 'number') {
    if (typeof by !== 'number') return (n) => floorQuotientBy(out, n, over, power * 2, by)
    if (by > 0) return (n) => floorQuotient(out, n, over, power * 2, by, by * 2)
  }
  return (n) => {
    if (by === 0) return fill(out, n, NaN)
    for (let i = 0; i < n; i++) {
      const [a, b] = [at(over, i), at(by, i)]
      out[i] = b === 0 || Number.isNaN(a) || Number.isNaN(b) ? NaN : roundQuotient(a, b, digits, mode)
    }
  }
}

const at = (source: Source, index: number): number => (typeof source === 'number' ? source : (source[index] ?? NaN))
