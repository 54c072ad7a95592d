import type { StorageAdapter } from '../adapter.ts'

/** The members of the port, bound to the adapter: it may be an object of a class. */
export const portOf = (adapter: StorageAdapter): StorageAdapter => ({
  name: adapter.name,
  capabilities: adapter.capabilities,
  define: (collections) => adapter.define(collections),
  get: (collection, ids) => adapter.get(collection, ids),
  list: (collection, query) => adapter.list(collection, query),
  write: (writes) => adapter.write(writes),
  changes: (query) => adapter.changes(query),
  close: () => adapter.close(),
})
