/**
 * A heading without what people vary: case, width, spaces, hyphens, underscores, points, marks of obligation.
 *
 * @example
 * ```ts doctest
 * import { normalHeading } from '@sasando/asn'
 * normalHeading('NIP_Baru *') // => 'nip baru'
 * ```
 */
export const normalHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-.:*/()]+/g, ' ')
    .trim()
