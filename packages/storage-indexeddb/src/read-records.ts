import type { Json } from '@sasando/core'
import type { StoredRecord } from '@sasando/storage'

import { recordKey } from './keys.ts'
import type { Database, KeptRecord } from './layout.ts'

export const recordIn = (collection: string, { id, revision, text }: KeptRecord): StoredRecord => ({
  collection,
  id,
  revision,
  value: JSON.parse(text) as Json,
})

/** The records with these ids, in their order, as of one moment. */
export async function readRecords(
  database: Database,
  collection: string,
  ids: readonly string[],
): Promise<readonly (StoredRecord | undefined)[]> {
  const { store } = database.transaction('records')
  const kept = await Promise.all(ids.map((id) => store.get(recordKey(collection, id))))
  return kept.map((record) => record && recordIn(collection, record))
}
