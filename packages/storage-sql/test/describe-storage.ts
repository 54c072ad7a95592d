import { describe, test } from 'vitest'

import { storageContract, storageModel, type MakeStore } from '@sasando/testkit/storage'

import { tableCases } from './table-cases.ts'

/**
 * Runs the contract of storage adapters, and what is asked of tables beyond it, each case on a store of its own.
 *
 * @param operations - how many by chance; few where it takes long to make a store
 */
export function describeStorage(name: string, make: MakeStore, operations = 300): void {
  describe(`${name} keeps the promises of a storage`, () => {
    for (const { name, run } of storageContract) test(name, async () => await run(make), 60_000)
    test(
      'it is as the model, whatever two clients do',
      async () => void (await storageModel(make, { operations })),
      120_000,
    )
    for (const { name, run } of tableCases) test(name, async () => await run(make), 60_000)
  })
}
