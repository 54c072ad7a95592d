import { memoryData, memoryStorage } from '@sasando/storage'
import { storageModel } from '@sasando/testkit/storage'

import { syncedWith, syncModel } from '../../storage/long/sync-model.ts'

export const name = 'storage-model-memory'

/**
 * Two clients of one store in memory, and two devices that sync with one.
 *
 * @throws where the store is not as the model, with the operations that show it
 */
export async function run(
  operations = Number(process.env['SASANDO_OPERATIONS'] ?? 100_000),
  seed = 1,
): Promise<Record<string, unknown>> {
  const model = await storageModel(
    () => {
      const data = memoryData()
      return { open: async () => memoryStorage({ data }) }
    },
    { operations, seed },
  )
  const synced = syncedWith(async () => ({ far: memoryStorage(), remove: async () => undefined }))
  return { ...model, sync: await syncModel(synced, { operations, seed }), seed }
}
