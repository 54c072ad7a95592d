import type { StorageAdapter } from '../adapter.ts'
import type { AuditedStorage } from './audited.ts'

export interface AccessOptions {
  /** The collections whose readers are logged; without it, all. */
  readonly collections?: readonly string[]
  /** The stream of what was read of a collection; without it, `read-` and the name of the collection. */
  readonly streamOf?: (collection: string) => string
}

/**
 * Logs who read what: the entry stands in the log before the records are given out, and where it cannot be written they are
 * not given out. Actor and reason are those of the audited storage: `accessLogged(storage.by({ actor }))`.
 *
 * Every page that is read is an entry; so wrap what people look at, not what programs count.
 */
export function accessLogged(storage: AuditedStorage, options: AccessOptions = {}): StorageAdapter {
  const { collections, streamOf = (collection) => `read-${collection}` } = options
  const note = async (collection: string, ids: readonly string[]): Promise<void> => {
    if (ids.length === 0 || (collections && !collections.includes(collection))) return
    const records = ids.map((id) => ({ collection, id }))
    await storage.note({ stream: streamOf(collection), act: 'read', records })
  }
  return {
    name: storage.name,
    capabilities: storage.capabilities,
    define: (definitions) => storage.define(definitions),
    async get(collection, ids) {
      const records = await storage.get(collection, ids)
      await note(collection, [...new Set(ids.filter((_, index) => records[index]))])
      return records
    },
    async list(collection, query) {
      const page = await storage.list(collection, query)
      await note(
        collection,
        page.records.map(({ id }) => id),
      )
      return page
    },
    write: (writes) => storage.write(writes),
    changes: (query) => storage.changes(query),
    close: () => storage.close(),
  }
}
