import type { Json } from '@sasando/core'
import type { StoredRecord } from '@sasando/storage'

/** A record from a row of `revision` and `value`. The text is parsed for each who asks: a caller may change its copy. */
export const storedRecord = (
  collection: string,
  id: string,
  { revision, value }: Readonly<Record<string, unknown>>,
): StoredRecord => ({ collection, id, revision: String(revision), value: JSON.parse(value as string) as Json })
