import { checkId, StorageError } from '@sasando/storage'

import { byteKey } from '../keys/byte-key.ts'
import { above, textKey } from '../keys/text-key.ts'

/** Comes directly after a whole id: nothing that an id goes on with is so low. */
const afterId = '\u0001'

/**
 * Ids that begin with `prefix` and follow the one at `position`: from the first on, up to before the second.
 *
 * @throws StorageError STORAGE_BAD_CURSOR
 */
export function idRange(prefix: string, position: string | undefined, descending: boolean): Range<string> {
  const all = { from: textKey(prefix), to: textKey(prefix) + above }
  if (position === undefined) return all
  try {
    checkId(position)
  } catch (error) {
    throw new StorageError('STORAGE_BAD_CURSOR', {}, { cause: error })
  }
  return descending ? { ...all, to: textKey(position) } : { ...all, from: textKey(position) + afterId }
}

/** Entries whose key begins with `prefix` and follows `position`, between both but without them. */
export function entryRange(prefix: string, position: string | undefined, descending: boolean): Range<Uint8Array> {
  const all = { from: byteKey(prefix), to: byteKey(behind(prefix)) }
  if (position === undefined) return all
  return descending ? { ...all, to: byteKey(position) } : { ...all, from: byteKey(position) }
}

interface Range<Key> {
  readonly from: Key
  readonly to: Key
}

/** Above every key that begins with whole values: they end with U+0000, a mark of a kind, or a digit; kinds go up to 5. */
function behind(prefix: string): string {
  if (prefix === '') return '\u0006'
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)
}
