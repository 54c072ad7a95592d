import { betterSqliteStore } from '../test/stores/sqlite-stores.ts'
import { models } from './models.ts'

export const name = 'storage-model-better-sqlite3'
export const run = (): Promise<Record<string, unknown>> => models(betterSqliteStore)
