import { memoryStorage } from '@sasando/storage'
import { type MakeStore, storageContract } from '@sasando/testkit/storage'
import { describe, expect, it } from 'vitest'

import { batchMutants } from './batch-mutants.ts'
import { changeMutants } from './change-mutants.ts'
import { clientMutants } from './client-mutants.ts'
import { closeMutants } from './close-mutants.ts'
import { defineMutants } from './define-mutants.ts'
import { listMutants } from './list-mutants.ts'
import { broken, options } from './mutation.ts'
import { valueMutants } from './value-mutants.ts'
import { writeMutants } from './write-mutants.ts'

/** Broken adapters by the case that must catch them. */
const mutants = {
  ...defineMutants,
  ...writeMutants,
  ...batchMutants,
  ...valueMutants,
  ...listMutants,
  ...changeMutants,
  ...clientMutants,
  ...closeMutants,
}
const all = Object.entries(mutants).flatMap(([of, each]) =>
  Object.entries(each).map(([name, mutation]) => ({ of, name, make: broken(mutation) })),
)

const isKept = async (make: MakeStore, { run }: (typeof storageContract)[number]): Promise<boolean> =>
  run(make).then(
    () => true,
    () => false,
  )

describe('the storage contract', () => {
  it('has a mutant for every case', () => {
    expect(Object.keys(mutants).sort()).toEqual(storageContract.map(({ name }) => name).sort())
  })

  it.each(all)('catches what $name: $of', async ({ of, make }) => {
    const promise = storageContract.find(({ name }) => name === of)!
    expect(await isKept(make, promise)).toBe(false)
    // A fault that breaks everything shows nothing of a case.
    let keeps = false
    for (const other of storageContract) keeps ||= other !== promise && (await isKept(make, other))
    expect(keeps).toBe(true)
  })

  it.each(storageContract)('accepts a store with one client that keeps nothing: $name', ({ run }) =>
    run(() => ({
      async open() {
        const storage = memoryStorage(options)
        return { ...storage, capabilities: { ...storage.capabilities, sharing: 'one-client' } }
      },
    })),
  )
})
