import { keyOrder } from './key-order.ts'

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
  if (Array.isArray(value)) return list(value)
  if (typeof value !== 'object') throw new TypeError(`${typeof value} is not JSON`)
  const { keys, heads } = keyOrder(Object.keys(value), quoted)
  let text = ''
  for (let index = 0; index < keys.length; index++) {
    const member = (value as Readonly<Record<string, unknown>>)[keys[index]!]
    if (member === undefined) continue
    // What comes first after members that are left out begins as the first of all.
    text += text === '' && index > 0 ? `{${heads[index]!.slice(1)}` : heads[index]!
    text += canonicalJson(member)
  }
  return text === '' ? '{}' : `${text}}`
}

function list(values: readonly unknown[]): string {
  let text = '['
  for (let index = 0; index < values.length; index++) {
    if (index > 0) text += ','
    const item: unknown = values[index]
    // A hole is nothing at all; `undefined` that stands there is refused.
    if (item !== undefined || index in values) text += canonicalJson(item)
  }
  return `${text}]`
}

// Most texts stand in JSON as they are; asking that is faster than `JSON.stringify`.
const special = /["\\\u0000-\u001F\uD800-\uDFFF]/

function quoted(text: string): string {
  if (!special.test(text)) return `"${text}"`
  if (hasHalfLetter(text)) throw new TypeError('a text with half a surrogate pair has no canonical form')
  return JSON.stringify(text)
}
