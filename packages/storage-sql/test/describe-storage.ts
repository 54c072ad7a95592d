import { describe, test } from 'vitest'

import { storageContract, type MakeStore } from '@sasando/testkit/storage'

import { tableCases } from './table-cases.ts'

/** Runs the contract of storage adapters, and what is asked of tables beyond it, each case on a store of its own. */
export function describeStorage(name: string, make: MakeStore): void {
  describe(`${name} keeps the promises of a storage`, () => {
    for (const { name, run } of storageContract) test(name, async () => await run(make), 60_000)
    for (const { name, run } of tableCases) test(name, async () => await run(make), 60_000)
  })
}
