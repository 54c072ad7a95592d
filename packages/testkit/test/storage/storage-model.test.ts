import { memoryStorage } from '@sasando/storage'
import { storageModel } from '@sasando/testkit/storage'
import { describe, expect, it } from 'vitest'

import { run } from '../../long/storage-model.long.ts'
import { batchMutants } from './batch-mutants.ts'
import { changeMutants } from './change-mutants.ts'
import { clientMutants } from './client-mutants.ts'
import { defineMutants } from './define-mutants.ts'
import { listMutants } from './list-mutants.ts'
import { broken, type Mutation } from './mutation.ts'
import { writeMutants } from './write-mutants.ts'

const mutants = {
  ...defineMutants,
  ...writeMutants,
  ...batchMutants,
  ...listMutants,
  ...clientMutants,
  ...changeMutants,
}

/** Faults that show only after several operations, or between two clients. */
const names = [
  'keeps what it knows up to date',
  'deletes with the revision of the record',
  'expects nothing of what is gone',
  'writes a collection at a time',
  'forgets what comes back',
  'counts records',
  'begins again where nothing has changed',
  'reads what it has read before',
  'looks, then writes',
  'goes on behind what is not yet told',
]

function mutationOf(name: string): Mutation {
  const found = Object.values(mutants).flatMap((each) => (each[name] === undefined ? [] : [each[name]]))
  if (found[0] === undefined) throw new Error(`There is no mutant "${name}".`)
  return found[0]
}

describe('the model of a store', () => {
  it('is what the memory storage is', async () => {
    expect((await run(500, 7))['operations']).toBeGreaterThanOrEqual(500)
  })

  it('is also what a store with one client is', async () => {
    const make = () => ({
      async open() {
        const storage = memoryStorage()
        return { ...storage, capabilities: { ...storage.capabilities, sharing: 'one-client' as const } }
      },
    })
    await storageModel(make, { operations: 200 })
  })

  it('does the same for the same seed', async () => {
    expect(await run(200, 3)).toEqual(await run(200, 3))
  })

  it.each(names)('is not what %s', async (name) => {
    await expect(storageModel(broken(mutationOf(name)), { operations: 3000 })).rejects.toThrow(/Counterexample/)
  })
})
