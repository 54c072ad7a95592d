import { localNumber } from './local-number.ts'

/**
 * A canonical number as people are shown it: `4.000000` as `4,00`, `5.6250` as `5,625`. Zeros at its end say nothing once
 * there are two decimals; no other digit is dropped, and nothing is rounded.
 *
 * @param decimals - how many stay even where they are zeros; 2 where not given
 *
 * @example
 * ```ts doctest
 * shownNumber('4.000000', 'id') // => '4,00'
 * shownNumber('5.6250', 'en') // => '5.625'
 * shownNumber('4.000000', 'en', 0) // => '4'
 * ```
 */
export function shownNumber(canonical: string, locale: 'id' | 'en', decimals = 2): string {
  const [, whole, fraction] = /^(-?\d+)\.(\d+)$/.exec(canonical) ?? []
  if (whole === undefined || fraction === undefined) return localNumber(canonical, locale)
  const kept = fraction.slice(0, decimals) + fraction.slice(decimals).replace(/0+$/, '')
  return localNumber(kept === '' ? whole : `${whole}.${kept}`, locale)
}
