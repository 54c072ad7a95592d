import type { Json } from '@sasando/core'
import { isStorageError, type PutWrite, type StorageAdapter, type Write } from '@sasando/storage'

import { Refusal } from '../problems/refusal.ts'
import { idempotencyCollection } from '@sasando/storage/wire'
import type { Revisions } from './revisions.ts'
import { revisionsAgain } from './revisions-again.ts'

/** One request that must be done once, however often it comes. */
export interface OnceOnly {
  /**
   * What was answered the first time; undefined where there was none.
   *
   * @throws Refusal `SERVER_KEY_REUSED` where the key was of another request
   */
  answered(writes: readonly Write[]): Promise<Revisions | undefined>
  /** What belongs into the same batch as the writes. */
  mark(): PutWrite
  done(revisions: Revisions): Promise<void>
}

export interface IdempotencyOptions {
  readonly storage: StorageAdapter
  readonly days: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly report: (error: unknown) => void
}

/** So many answers are remembered to the letter; of others the revisions are found again in the storage. */
const remembered = 1000
/** Of so many revisions at most each: what is kept in memory must not grow with what clients send. */
const rememberedLength = 100
const pruneEveryMs = 60_000
const pruneAtOnce = 100

export function createIdempotency({ storage, days, now, report }: IdempotencyOptions) {
  const answers = new Map<string, Revisions>()
  let pruned = now()

  const prune = async (): Promise<void> => {
    if (now() - pruned < pruneEveryMs) return
    pruned = now()
    const oldest = { index: 'by-time', limit: pruneAtOnce }
    const { records } = await storage.list(idempotencyCollection, oldest)
    const gone = records.filter(({ value }) => isOver(value))
    await storage.write(
      gone.map(({ collection, id, revision }) => ({ kind: 'delete', collection, id, expected: revision })),
    )
  }
  const isOver = (value: Json): boolean => (value as unknown as Mark).at + days * 86_400_000 < now()

  return {
    /**
     * @param id - of whose key it is
     * @param request - a hash of everything that was asked
     */
    once(id: string, request: string): OnceOnly {
      let over: string | undefined
      return {
        async answered(writes) {
          const [kept] = await storage.get(idempotencyCollection, [id])
          over = kept && isOver(kept.value) ? kept.revision : undefined
          if (!kept || over !== undefined) return undefined
          if ((kept.value as unknown as Mark).request !== request) throw new Refusal('SERVER_KEY_REUSED', {})
          return answers.get(id) ?? revisionsAgain(storage, writes, id)
        },
        mark: () => ({
          kind: 'put',
          collection: idempotencyCollection,
          id,
          value: { at: now(), request } satisfies Mark,
          expected: over ?? null,
        }),
        async done(revisions) {
          if (revisions.length <= rememberedLength) answers.set(id, revisions)
          if (answers.size > remembered) answers.delete(answers.keys().next().value!)
          // What was asked for is done; that old marks stay a little longer must not spoil it.
          await prune().catch((error: unknown) => {
            // Somebody else removes or renews one of them.
            if (!isStorageError(error, 'STORAGE_CONFLICT')) report(error)
          })
        },
      }
    },
  }
}

export type Idempotency = ReturnType<typeof createIdempotency>

interface Mark {
  readonly [key: string]: Json
  readonly at: number
  readonly request: string
}
