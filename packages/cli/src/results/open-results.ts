import { importStore, memoryStorage, openStore, type Store } from '@sasando/storage'
import { cycles, records } from '@sasando/storage/records'

import { suggestion } from '../columns/suggest.ts'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { inStore, storeFile, withSqlite } from '../store/store-file.ts'
import type { SiasnCycle } from './siasn-results.ts'

/** Does `work` on the records of a store: a file of SQLite, or an export, which is read into memory. */
export async function withRecords<Result>(
  file: string,
  context: Context,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const found = await storeFile(file, context)
  if (found.kind === 'export')
    return inStore(file, async () => {
      const storage = memoryStorage()
      await importStore(storage, found.read)
      return work(await openStore(storage, records))
    })
  // Nothing is made in a store that is only read.
  if (!found.collections.some(({ name }) => name === cycles.name)) throw new Failure('store_without_cycles', { file })
  return withSqlite(file, context, async (storage) => work(await openStore(storage, records)))
}

/** @throws Failure `cycle_missing` */
export async function openCycle(store: Store, id: string, file: string): Promise<Pick<SiasnCycle, 'id' | 'value'>> {
  const found = await store.get(cycles, id)
  if (found !== undefined) return { id, value: found.value }
  const known: string[] = []
  for await (const each of store.each(cycles, { index: 'by-start', descending: true })) known.push(each.id)
  throw new Failure('cycle_missing', { file, cycle: id, cycles: known, ...suggestion(id, known) })
}
