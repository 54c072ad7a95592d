/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

// Asked first, because looking behind every letter is slow.
const surrogate = /[\uD800-\uDFFF]/
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Whether a text holds half of a surrogate pair: what is no letter, has no UTF-8 and so no fingerprint. */
export const hasHalfLetter = (text: string): boolean => surrogate.test(text) && loneSurrogate.test(text)

/**
 * The one canonical text of a JSON value, so that equal values have equal hashes everywhere.
 *
 * @throws TypeError for what JSON cannot carry: a number that is not finite, half a surrogate pair, a function
 * @source RFC 8785, JSON Canonicalization Scheme, section 3.2
 *
 * @example
 * ```ts doctest
 * canonicalJson({ b: 1e2, a: ['é', true] }) // => '{"a":["é",true],"b":100}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is not a JSON number`)
    return String(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`${typeof value} is not JSON`)
  let members = ''
  // Array.prototype.sort without a comparator orders by UTF-16 code unit, as the RFC demands.
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key]
    if (member === undefined) continue
    if (members !== '') members += ','
    members += `${quoted(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}

// Most texts stand in JSON as they are; asking that is faster than `JSON.stringify`.
const special = /["\\\u0000-\u001F\uD800-\uDFFF]/

function quoted(text: string): string {
  if (!special.test(text)) return `"${text}"`
  if (hasHalfLetter(text)) throw new TypeError('a text with half a surrogate pair has no canonical form')
  return JSON.stringify(text)
}
