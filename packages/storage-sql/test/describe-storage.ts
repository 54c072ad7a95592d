import { describe, test } from 'vitest'

import type { TestStore } from './stores/test-store.ts'
import { collections, storageCases } from './storage-cases.ts'

/** Runs every case on a store of its own. */
export function describeStorage(name: string, make: () => TestStore | Promise<TestStore>): void {
  describe(`${name} keeps the promises of a storage`, () => {
    for (const { name, run } of storageCases)
      test(
        name,
        async () => {
          const store = await make()
          const storage = await store.open()
          const other = storage.capabilities.sharing === 'many-clients' ? await store.open() : storage
          try {
            await Promise.all([storage.define(collections), other.define(collections)])
            await run(storage, other)
          } finally {
            await Promise.all([storage.close(), other.close()])
            await store.remove?.()
          }
        },
        60_000,
      )
  })
}
