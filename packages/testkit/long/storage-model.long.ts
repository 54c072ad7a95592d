import { memoryData, memoryStorage } from '@sasando/storage'
import { storageModel } from '@sasando/testkit/storage'

export const name = 'storage-model-memory'

/** Two clients of one store in memory. @throws where the store is not as the model, with the operations that show it */
export async function run(operations = 100_000, seed = 1): Promise<Record<string, unknown>> {
  const done = await storageModel(
    () => {
      const data = memoryData()
      return { open: async () => memoryStorage({ data }) }
    },
    { operations, seed },
  )
  return { ...done, seed }
}
