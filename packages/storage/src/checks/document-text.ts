import { canonicalJson, toDotPath } from '@sasando/core'

import { StorageError } from '../errors/storage-error.ts'
import { maxDepth } from './limits.ts'
import { utf8Length } from './utf8-length.ts'

const halfLetter = /\p{Surrogate}/u

/**
 * The canonical text of a document: what an adapter stores, and what `JSON.parse` makes a fresh copy of. A member named
 * `__proto__` stays a member.
 *
 * @param maxBytes - in UTF-8
 * @throws StorageError STORAGE_NOT_JSON, STORAGE_TOO_LARGE
 */
export function documentText(value: unknown, maxBytes: number): string {
  checkJson(value, [])
  const text = canonicalJson(value)
  // At most three bytes for a code unit: most texts need no counting.
  if (text.length * 3 > maxBytes && utf8Length(text) > maxBytes)
    throw new StorageError('STORAGE_TOO_LARGE', { what: 'document', limit: maxBytes })
  return text
}

function checkJson(value: unknown, path: (string | number)[]): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') return checkLetters(value, path)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) notJson(path, String(value))
    return
  }
  if (typeof value !== 'object') notJson(path, typeof value)
  // A circle is endlessly deep, and so found here as well.
  if (path.length >= maxDepth) throw new StorageError('STORAGE_TOO_LARGE', { what: 'depth', limit: maxDepth })
  if (Array.isArray(value)) {
    // A hole is visited too: it is undefined.
    for (let index = 0; index < value.length; index++) checkMember(value[index], index, path)
    return
  }
  if (!isPlain(value)) notJson(path, 'an object of a class')
  for (const key of Object.keys(value)) {
    checkLetters(key, path)
    checkMember((value as Record<string, unknown>)[key], key, path)
  }
}

function checkMember(value: unknown, key: string | number, path: (string | number)[]): void {
  path.push(key)
  checkJson(value, path)
  path.pop()
}

function checkLetters(text: string, path: readonly (string | number)[]): void {
  if (halfLetter.test(text)) notJson(path, 'half a letter (a surrogate)')
}

/** Of no class; made in another frame or context is all right. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function notJson(path: readonly (string | number)[], received: string): never {
  throw new StorageError('STORAGE_NOT_JSON', { path: toDotPath(path), received })
}
