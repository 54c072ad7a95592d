import { endPglite, pgliteStore } from '../test/stores/pglite-stores.ts'
import { models } from './models.ts'

export const name = 'storage-model-pglite'

export async function run(): Promise<Record<string, unknown>> {
  try {
    return await models(pgliteStore)
  } finally {
    await endPglite()
  }
}
