import { describe, test } from 'vitest'

import { storageContract, type MakeStore } from '@sasando/testkit/storage'

import { auditedStore } from './stores/audited-store.ts'

/** Runs the contract on stores that are written to through the log. */
export function describeAudited(name: string, make: MakeStore): void {
  describe(`${name} keeps the promises of a storage behind the log`, () => {
    for (const { name, run } of storageContract) test(name, async () => await run(auditedStore(make)), 180_000)
  })
}
