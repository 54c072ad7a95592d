import type { Json } from '@sasando/core'

import type { MemberPath, Scalar } from '../adapter.ts'
import { maxIndexKeyLength } from '../checks/limits.ts'
import { StorageError } from '../errors/storage-error.ts'

/**
 * Values as one text whose order by UTF-16 code unit is that of an index, so that a store needs to compare nothing but
 * texts (as UTF-16BE, bytes). The key of the first values is the beginning of the key of all, and of no other key.
 *
 * Each value is a mark of its kind and what tells it from others: a number the 16 hexadecimal digits of its bits, turned
 * so that they ascend; a text itself, with U+0000 at its end, so that inside U+0000 and U+0001 are U+0001 and a second.
 *
 * @throws StorageError STORAGE_TOO_LARGE for more than 500 code units
 */
export function indexKey(values: readonly Scalar[]): string {
  const key = values.map(part).join('')
  if (key.length > maxIndexKeyLength)
    throw new StorageError('STORAGE_TOO_LARGE', { what: 'index', limit: maxIndexKeyLength })
  return key
}

/** The key of a document. */
export const indexKeyOf = (places: readonly MemberPath[], value: Json): string =>
  indexKey(places.map((place) => scalarAt(value, place)))

function scalarAt(value: Json, place: MemberPath): Scalar {
  let at: Json = value
  for (const member of place) {
    if (at === null || typeof at !== 'object' || Array.isArray(at) || !Object.hasOwn(at, member)) return null
    at = (at as { readonly [key: string]: Json })[member]!
  }
  return typeof at === 'object' ? null : at
}

function part(value: Scalar): string {
  if (value === null) return '\u0001'
  if (value === false) return '\u0002'
  if (value === true) return '\u0003'
  if (typeof value === 'number') return `\u0004${ascendingDigits(value)}`
  return `\u0005${value.replaceAll('\u0001', '\u0001\u0002').replaceAll('\u0000', '\u0001\u0001')}\u0000`
}

const bits = new DataView(new ArrayBuffer(8))

function ascendingDigits(value: number): string {
  // Adding 0 makes one zero of two.
  bits.setFloat64(0, value + 0)
  const high = bits.getUint32(0)
  const low = bits.getUint32(4)
  const isNegative = high >= 0x8000_0000
  return isNegative ? hex(~high) + hex(~low) : hex(high | 0x8000_0000) + hex(low)
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')
