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
  const text = isShapedAsJson(value, maxDepth) ? textOf(value) : refuse(value)
  // At most three bytes for a code unit: most texts need no counting.
  if (text.length * 3 > maxBytes && utf8Length(text) > maxBytes)
    throw new StorageError('STORAGE_TOO_LARGE', { what: 'document', limit: maxBytes })
  return text
}

/** What letters and numbers JSON cannot carry, `canonicalJson` refuses. */
function textOf(value: unknown): string {
  try {
    return canonicalJson(value)
  } catch (error) {
    if (error instanceof TypeError) return refuse(value)
    throw error
  }
}

/** Whether there is nothing but JSON, as far as kinds and depth go: most documents need no more words. */
function isShapedAsJson(value: unknown, depth: number): boolean {
  if (typeof value !== 'object')
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (value === null) return true
  // A circle is endlessly deep, and so found here as well.
  if (depth === 0) return false
  if (Array.isArray(value)) {
    // A hole is visited too: it is undefined.
    for (let index = 0; index < value.length; index++) if (!isShapedAsJson(value[index], depth - 1)) return false
    return true
  }
  if (!isPlain(value)) return false
  for (const key of Object.keys(value))
    if (!isShapedAsJson((value as Record<string, unknown>)[key], depth - 1)) return false
  return true
}

/** Looks once more, for the place of what is wrong. */
function refuse(value: unknown): never {
  checkJson(value, [])
  // A getter gave something else than before.
  return notJson([], 'a value that changes as it is read')
}

function checkJson(value: unknown, path: (string | number)[]): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') return checkLetters(value, path)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) notJson(path, String(value))
    return
  }
  if (typeof value !== 'object') notJson(path, typeof value)
  if (path.length >= maxDepth) throw new StorageError('STORAGE_TOO_LARGE', { what: 'depth', limit: maxDepth })
  if (Array.isArray(value)) {
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
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}

function notJson(path: readonly (string | number)[], received: string): never {
  throw new StorageError('STORAGE_NOT_JSON', { path: toDotPath(path), received })
}
