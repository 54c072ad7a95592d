import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { storagePage } from '../storage/report/storage-page.ts'
import type { DatabaseResult } from '../storage/results.ts'

/** The page of the documentation, from what the benchmark of storages measured last. */
export const file = 'docs/guide/benchmark-storage.md'

export const text = (): string =>
  storagePage(JSON.parse(readFileSync(resolve(import.meta.dirname, '../storage.json'), 'utf8')) as DatabaseResult[])
