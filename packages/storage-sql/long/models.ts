import { existsSync } from 'node:fs'

import { storageModel, type MakeStore, type TestStore } from '@sasando/testkit/storage'

import { syncedWith, syncModel } from '../../storage/long/sync-model.ts'

/** So many random operations in each of the two models. `SASANDO_OPERATIONS=1000` for a quicker look. */
const operations = Number(process.env['SASANDO_OPERATIONS'] ?? 100_000)

/**
 * Two clients of one store, and two devices that sync with one, whatever they do.
 *
 * @throws where the store is not as the model, with the operations that show it
 */
export async function models(make: MakeStore, seed = 1): Promise<Record<string, unknown>> {
  // What is asked is what is there, and not what outlives a power cut: files in memory give the same answers sooner.
  if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm'
  const synced = syncedWith(async () => {
    const store: TestStore = await make()
    return { far: await store.open(), remove: async () => await store.remove?.() }
  })
  return {
    model: await storageModel(make, { operations, seed }),
    sync: await syncModel(synced, { operations, seed }),
    seed,
  }
}
