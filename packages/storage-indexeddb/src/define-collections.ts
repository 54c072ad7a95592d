import { type CollectionDefinition, type Definitions, indexesOf, mergeDefinitions } from '@sasando/storage'

import { indexKeys, keyRange, keysOf } from './keys.ts'
import type { Database } from './layout.ts'
import { writing, type WriteTransaction } from './write-batch.ts'

/** Makes collections known to everybody, and writes the keys of new indexes into what is there already. */
export const defineCollections = (
  database: Database,
  collections: readonly CollectionDefinition[],
  durability: IDBTransactionDurability,
): Promise<void> =>
  writing(database, durability, async (transaction) => {
    const facts = (await transaction.objectStore('facts').get('facts'))!
    const definitions = mergeDefinitions(facts.definitions, collections)
    const grown = [...definitions.keys()].filter((name) => isGrown(name, facts.definitions, definitions))
    if (grown.length === 0) return
    await transaction.objectStore('facts').put({ ...facts, definitions }, 'facts')
    for (const name of grown) if (facts.definitions.has(name)) await indexAnew(transaction, name, definitions)
  })

/** An index is never taken away or changed, so more of them are other ones. */
const isGrown = (name: string, before: Definitions, after: Definitions): boolean =>
  before.get(name)?.size !== after.get(name)!.size

async function indexAnew(transaction: WriteTransaction, collection: string, definitions: Definitions): Promise<void> {
  const indexes = indexesOf(definitions, collection)
  let cursor = await transaction.objectStore('records').openCursor(keyRange(keysOf(collection), undefined, false))
  while (cursor) {
    const { id, text } = cursor.value
    await cursor.update({ ...cursor.value, keys: indexKeys(indexes, collection, id, text) })
    cursor = await cursor.continue()
  }
}
