import type { StorageAdapter } from '../adapter.ts'
import type { StorageErrorCode } from '../errors/error-data.ts'
import { isStorageError } from '../errors/storage-error.ts'
import { portOf } from './port-of.ts'

export type StorageVerb = 'define' | 'get' | 'list' | 'write' | 'changes' | 'close'

/** What a call did, in numbers and names: no ids, no values, no cursors. */
export interface StorageCall {
  readonly storage: string
  readonly verb: StorageVerb
  /** The collections of the call, each once, in its order; empty for `changes` and `close`. */
  readonly collections: readonly string[]
  /** The index of a `list` that has one. */
  readonly index?: string
  /** Collections of `define`, ids of `get`, writes of `write`, the limit of `list` and `changes`. */
  readonly asked: number
  /** Records that were found or written, changes that were read; 0 where it failed. */
  readonly done: number
  /** By the clock that was given. */
  readonly milliseconds: number
  /** Absent where it went well; `unknown` for what is no `StorageError`. */
  readonly error?: StorageErrorCode | 'unknown'
}

export interface TraceOptions {
  /** Called after every call, before its promise settles. What it throws is dropped: it must not turn a write into a failure. */
  readonly onCall: (call: StorageCall) => void
  /** Milliseconds from any beginning, such as `() => performance.now()`. */
  readonly clock: () => number
}

/** The same storage, which tells of every call. */
export function traced(adapter: StorageAdapter, { onCall, clock }: TraceOptions): StorageAdapter {
  async function trace<Answer>(
    asked: Pick<StorageCall, 'verb' | 'collections' | 'asked' | 'index'>,
    act: () => Promise<Answer>,
    count: (answer: Answer) => number,
  ): Promise<Answer> {
    const start = clock()
    const tell = (more: Pick<StorageCall, 'done' | 'error'>): void => {
      try {
        onCall({ storage: adapter.name, ...asked, milliseconds: clock() - start, ...more })
      } catch {
        // Said above.
      }
    }
    try {
      const answer = await act()
      tell({ done: count(answer) })
      return answer
    } catch (error) {
      tell({ done: 0, error: isStorageError(error) ? error.code : 'unknown' })
      throw error
    }
  }

  return {
    ...portOf(adapter),

    async define(collections) {
      const names = unique(collections.map(({ name }) => name))
      const asked = { verb: 'define', collections: names, asked: collections.length } as const
      return trace(
        asked,
        () => adapter.define(collections),
        () => collections.length,
      )
    },

    async get(collection, ids) {
      const asked = { verb: 'get', collections: [collection], asked: ids.length } as const
      return trace(asked, () => adapter.get(collection, ids), countFound)
    },

    async list(collection, query) {
      const { index, limit } = query
      const asked = {
        verb: 'list',
        collections: [collection],
        asked: limit,
        ...(index === undefined ? {} : { index }),
      } as const
      return trace(
        asked,
        () => adapter.list(collection, query),
        ({ records }) => records.length,
      )
    },

    async write(writes) {
      const names = unique(writes.map(({ collection }) => collection))
      const asked = { verb: 'write', collections: names, asked: writes.length } as const
      return trace(
        asked,
        () => adapter.write(writes),
        (revisions) => revisions.length,
      )
    },

    async changes(query) {
      const asked = { verb: 'changes', collections: [], asked: query.limit } as const
      return trace(
        asked,
        () => adapter.changes(query),
        ({ changes }) => changes.length,
      )
    },

    close: () =>
      trace(
        { verb: 'close', collections: [], asked: 0 },
        () => adapter.close(),
        () => 0,
      ),
  }
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)]

const countFound = (records: readonly unknown[]): number => records.filter((record) => record !== undefined).length
