import {
  type Change,
  isStorageError,
  type ListQuery,
  type MemoryData,
  memoryData,
  memoryStorage,
  type Page,
  type StorageAdapter,
  StorageError,
  type StorageErrorCode,
  type StoredRecord,
  type Write,
} from '@sasando/storage'
import type { MakeStore } from '@sasando/testkit/storage'

/** What a broken adapter does otherwise. `shared` is one for all clients of a store. */
export type Mutation = (storage: StorageAdapter, shared: Shared) => Partial<StorageAdapter>

/** What a memory adapter works on, seen from inside. */
interface Inside extends MemoryData {
  readonly collections: Map<string, { readonly name: string }>
  readonly changes: Change[]
  definitions: Map<string, unknown>
  revisions: number
}

export interface Shared {
  readonly data: Inside
  readonly texts: Map<string, string>
  /** Index and id: what a broken index does not have. */
  readonly hidden: Set<string>
  count: number
}

export const options = { maxBatch: 200, maxDocumentBytes: 1024 ** 2 }

/** Stores in memory whose adapters are broken. */
export const broken =
  (mutation: Mutation): MakeStore =>
  () => {
    const shared: Shared = { data: memoryData() as unknown as Inside, texts: new Map(), hidden: new Set(), count: 0 }
    return {
      async open() {
        const storage = memoryStorage({ data: shared.data, ...options })
        return { ...storage, ...mutation(storage, shared) }
      },
    }
  }

export const changingWrites =
  (change: (write: Write, index: number) => Write | readonly Write[]): Mutation =>
  (storage) => ({ write: async (writes) => storage.write(writes.flatMap(change)) })

/** What is expected is not looked at. */
export const expectingNothing = (when: (write: Write) => boolean = () => true): Mutation =>
  changingWrites((write) => {
    const { expected: _, ...rest } = write
    return when(write) ? (rest as Write) : write
  })

/** Values are changed on their way in. */
export const changingValues = (change: (value: never) => unknown): Mutation =>
  changingWrites((write) => (write.kind === 'put' ? { ...write, value: change(write.value as never) as never } : write))

/** Ids are changed on their way in, everywhere. */
export const changingIds =
  (change: (id: string) => string): Mutation =>
  (storage) => ({
    get: async (collection, ids) => storage.get(collection, ids.map(change)),
    write: async (writes) => storage.write(writes.map((write) => ({ ...write, id: change(write.id) }))),
  })

export const changingPages =
  (change: (records: StoredRecord[], query: ListQuery) => readonly StoredRecord[]): Mutation =>
  (storage) => ({
    async list(collection, query) {
      const page = await storage.list(collection, query)
      return { ...page, records: change([...page.records], query) }
    },
  })

export const changingQueries =
  (change: (query: ListQuery) => ListQuery): Mutation =>
  (storage) => ({ list: async (collection, query) => storage.list(collection, change(query)) })

export const changingChanges =
  (change: (changes: Change[]) => readonly Change[]): Mutation =>
  (storage) => ({
    async changes(query) {
      const page = await storage.changes(query)
      return { ...page, changes: change([...page.changes]) }
    },
  })

export const changingErrors =
  <Code extends StorageErrorCode>(code: Code, change: (data: StorageError<Code>['data']) => unknown): Mutation =>
  (storage) => ({
    write: async (writes) =>
      storage.write(writes).catch((error: unknown) => {
        if (!isStorageError(error, code)) throw error
        throw new StorageError(code, change(error.data) as never)
      }),
  })

export async function all(storage: StorageAdapter, collection: string, query: ListQuery): Promise<StoredRecord[]> {
  const found: StoredRecord[] = []
  const { after: _, ...rest } = query
  for (let after: string | undefined; ;) {
    const page = await storage.list(collection, { ...rest, limit: 1000, ...(after === undefined ? {} : { after }) })
    found.push(...page.records)
    after = page.next
    if (after === undefined) return found
  }
}

/** A page whose cursor is where it ends: whatever `place` says of the last record. */
export const paging =
  (
    place: (record: StoredRecord, at: number) => string,
    cut: (query: ListQuery) => ListQuery = (query) => query,
  ): Mutation =>
  (storage) => ({
    async list(collection, query): Promise<Page> {
      const found = await all(storage, collection, cut(query))
      const at = found.findLastIndex((record, index) => place(record, index) === query.after)
      const records = found.slice(at + 1, at + 1 + query.limit)
      const last = at + records.length
      return last + 1 < found.length ? { records, next: place(found[last]!, last) } : { records }
    },
  })

/** Some records are not in some indexes. */
export const hiding =
  (hide: (storage: StorageAdapter, shared: Shared) => Partial<StorageAdapter>): Mutation =>
  (storage, shared) => ({
    ...hide(storage, shared),
    async list(collection, query) {
      const page = await storage.list(collection, query)
      return { ...page, records: page.records.filter(({ id }) => !shared.hidden.has(`${query.index} ${id}`)) }
    },
  })

export const member = (record: StoredRecord, name: string): unknown =>
  record.value !== null && typeof record.value === 'object'
    ? (record.value as Record<string, unknown>)[name]
    : undefined

/** Changes every text, number or list in a document. */
export function deep(value: unknown, change: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return change(value.map((each) => deep(each, change)))
  if (typeof value !== 'object' || value === null) return change(value)
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'object' && each !== null ? each : change(each),
  )
}

/** An id as a text in the order of code points. */
export const points = (id: string): string =>
  Array.from(id, (letter) => letter.codePointAt(0)!.toString(16).padStart(6, '0')).join('')

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const tick = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
