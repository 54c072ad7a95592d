import { sqliteStore } from '../test/stores/sqlite-stores.ts'
import { models } from './models.ts'

export const name = 'storage-model-sqlite'
export const run = (): Promise<Record<string, unknown>> => models(sqliteStore)
