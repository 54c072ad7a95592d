import fc from 'fast-check'

import { memoryData, memoryStorage, type StorageAdapter } from '@sasando/storage'

import { expectNothingLost, play } from '../test/sync/fixtures/history.ts'
import { manySteps } from '../test/sync/fixtures/steps.ts'
import { world, type Storages } from '../test/sync/fixtures/world.ts'

/** Storages of one history: new and empty. */
export interface SyncedStorages extends Storages {
  remove(): Promise<void>
}

/** Devices in memory that sync with `far`. */
export function syncedWith(
  open: () => Promise<{ readonly far: StorageAdapter; remove(): Promise<void> }>,
): () => Promise<SyncedStorages> {
  return async () => {
    const data = [memoryData(), memoryData()] as const
    const [a, b] = data.map((each) => async () => memoryStorage({ data: each })) as [never, never]
    return { open: [a, b], ...(await open()) }
  }
}

/**
 * Lets two devices write, delete and sync as chance has it, over a line that is cut anywhere, and holds them to what people
 * saw: in the end all have the same, and every value that was acknowledged is there, was replaced by someone who saw it, or
 * is a conflict that is told.
 *
 * @returns how many operations were done, in how many histories
 * @throws Error with the shortest history that shows what is wrong, and the seed
 */
export async function syncModel(
  make: () => Promise<SyncedStorages>,
  { operations, seed }: { readonly operations: number; readonly seed: number },
): Promise<{ readonly operations: number; readonly histories: number }> {
  const done = { operations: 0, histories: 0 }
  const property = fc.asyncProperty(manySteps, async (steps) => {
    const storages = await make()
    const here = await world({ storages })
    try {
      const written = await play(here, steps)
      await here.settle()
      await expectNothingLost(here, written)
    } finally {
      for (const device of here.devices) await device.close()
      await here.far.close()
      await storages.remove()
    }
    done.operations += steps.length
    done.histories += 1
  })
  for (let round = 0; done.operations < operations; round++)
    await fc.assert(property, { numRuns: 1, seed: seed + round })
  return done
}
