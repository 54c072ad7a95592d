/**
 * Eighteen digits as they are printed; anything else as it is.
 *
 * @example
 * ```ts doctest
 * import { formatNip } from '@sasando/asn'
 * formatNip('198003172005011002') // => '19800317 200501 1 002'
 * ```
 */
export const formatNip = (text: string): string => text.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
