import { describe, expect, it } from 'vitest'

import { formatStorageError, isStorageErrorCode, StorageError, type StorageErrorData } from '@sasando/storage'
import {
  entityTag,
  jsonExcess,
  parseEntityTags,
  parseIdempotencyKey,
  statusOf,
  storageErrorOf,
} from '@sasando/storage/wire'

const storage = { storage: 's' }
const place = { collection: 'c', id: 'i' }
const problems = [
  { path: 'a', reason: 'unknown-members', members: ['b'] },
  { path: 'a', reason: 'type', expected: 'string' },
  { path: 'a', reason: 'other', message: 'm' },
  { path: '', reason: 'not-a-document' },
  { path: '', reason: 'migration', from: 1 },
  { path: '', reason: 'id' },
] as const

/** One error of each code. */
const examples: { readonly [C in keyof StorageErrorData]: StorageErrorData[C] } = {
  STORAGE_CONFLICT: { conflicts: [{ ...place, actual: null }] },
  STORAGE_TWICE: place,
  STORAGE_CLOSED: storage,
  STORAGE_UNAVAILABLE: { storage: 's', reason: 'later' },
  STORAGE_READ_ONLY: storage,
  STORAGE_FORBIDDEN: { storage: 's', reason: 'right' },
  STORAGE_FULL: storage,
  STORAGE_TOO_LARGE: { what: 'batch-bytes', limit: 5 },
  STORAGE_NOT_JSON: { path: 'a', received: 'undefined' },
  STORAGE_BAD_ID: { what: 'collection', reason: 'reserved' },
  STORAGE_BAD_CURSOR: {},
  STORAGE_BAD_DEFINITION: { collection: 'c', index: 'i', reason: 'changed' },
  STORAGE_BAD_DOCUMENT: { ...place, which: 'given', problems },
  STORAGE_NEWER_DOCUMENT: { ...place, version: 2, known: 1 },
  STORAGE_IMMUTABLE: { ...place, why: { id: 'tetap', en: 'stays' } },
  STORAGE_OTHER_COLLECTION: { collection: 'c', version: 2, opened: 1, indexes: ['i'] },
  STORAGE_NOT_DEFINED: { collection: 'c', index: 'i' },
}

describe('an error over HTTP', () => {
  it.each(Object.entries(examples))('%s comes out as it went in', (code, data) => {
    if (!isStorageErrorCode(code)) throw new Error(code)
    const before = new StorageError(code, data)
    const after = storageErrorOf(JSON.parse(JSON.stringify({ code, data })) as { code: string; data: unknown })
    expect(after).toEqual(before)
    expect(formatStorageError(after!, 'id')).toBe(formatStorageError(before, 'id'))
    expect(statusOf[code]).toBeGreaterThanOrEqual(400)
  })

  it.each([
    ['STORAGE_CONFLICT', { conflicts: [{ ...place }] }],
    ['STORAGE_TWICE', { ...place, more: 1 }],
    ['STORAGE_TOO_LARGE', { what: 'constructor', limit: 5 }],
    ['STORAGE_BAD_ID', null],
    ['STORAGE_OF_TOMORROW', {}],
    ['constructor', {}],
  ])('%s with %o is none of ours', (code, data) => {
    expect(storageErrorOf({ code, data })).toBeUndefined()
  })
})

it.each([
  ['*', '*'],
  [' * ', '*'],
  ['"1"', [{ revision: '1', isWeak: false }]],
  [
    'W/"1" , "a,b"',
    [
      { revision: '1', isWeak: true },
      { revision: 'a,b', isWeak: false },
    ],
  ],
  ['"%"', [{ revision: undefined, isWeak: false }]],
  ['""', [{ revision: '', isWeak: false }]],
  ['', undefined],
  ['1', undefined],
  ['"1"2', undefined],
  ['"1" "2"', undefined],
  ['w/"1"', undefined],
  ['"1', undefined],
  [',', undefined],
])('the entity tags %s are %o', (header, tags) => {
  expect(parseEntityTags(header)).toEqual(tags)
})

it('every revision survives its tag', () => {
  for (const revision of ['1', 'é, "', '\u0000', '\u{1F600}', '%41', 'W/'])
    expect(parseEntityTags(entityTag(revision))).toEqual([{ revision, isWeak: false }])
})

it('keys are read bare and quoted, and what is none is none', () => {
  expect(parseIdempotencyKey('abcdefgh')).toBe('abcdefgh')
  expect(parseIdempotencyKey('"abcdefgh"')).toBe('abcdefgh')
  for (const header of ['', 'short', 'with a space', '"abcdefgh', 'x'.repeat(201), 'abcd"efgh', 'abcdefghé'])
    expect(parseIdempotencyKey(header), header).toBeUndefined()
})

it('levels and values are counted outside of texts', () => {
  const most = { depth: 2, values: 5 }
  expect(jsonExcess('[["[[[,:{", "\\"[["]]', most)).toBeUndefined()
  expect(jsonExcess('[[[', most)).toBe('depth')
  expect(jsonExcess('[1,2,3]', most)).toBeUndefined()
  expect(jsonExcess('[1,2,3,4,5]', most)).toBe('values')
  expect(jsonExcess('][][][[[', { depth: 2, values: 50 })).toBeUndefined()
})
