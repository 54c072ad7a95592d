import { StorageError } from '../errors/storage-error.ts'
import { maxIdLength } from './limits.ts'

const control = /[\u0000-\u001F\u007F-\u009F]/
const halfLetter = /\p{Surrogate}/u
const nameForm = /^[a-z][a-z0-9-]{0,39}$/

/** @throws StorageError STORAGE_BAD_ID */
export function checkId(id: unknown): asserts id is string {
  checkText(id, 'id')
  if (id.length === 0) throw new StorageError('STORAGE_BAD_ID', { what: 'id', reason: 'length' })
}

/** A beginning of ids; it may be empty. @throws StorageError STORAGE_BAD_ID */
export const checkPrefix: (prefix: unknown) => asserts prefix is string = (prefix) => checkText(prefix, 'prefix')

/** @throws StorageError STORAGE_BAD_ID */
export function checkName(name: unknown, what: 'collection' | 'index'): asserts name is string {
  if (typeof name !== 'string') throw new StorageError('STORAGE_BAD_ID', { what, reason: 'type' })
  if (!nameForm.test(name)) throw new StorageError('STORAGE_BAD_ID', { what, reason: 'form' })
}

function checkText(text: unknown, what: 'id' | 'prefix'): asserts text is string {
  if (typeof text !== 'string') throw new StorageError('STORAGE_BAD_ID', { what, reason: 'type' })
  if (text.length > maxIdLength) throw new StorageError('STORAGE_BAD_ID', { what, reason: 'length' })
  if (control.test(text)) throw new StorageError('STORAGE_BAD_ID', { what, reason: 'control' })
  if (halfLetter.test(text)) throw new StorageError('STORAGE_BAD_ID', { what, reason: 'half-letter' })
}
