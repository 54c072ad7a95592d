import { sqlStorage, type SqlDatabase } from '@sasando/storage-sql'
import type { MakeStore } from '@sasando/testkit/storage'

import { small } from '../test/stores/small.ts'

/** Stores in one database, whose tables are emptied for each: making them takes longer than what is asked of most. */
export function emptied(database: () => SqlDatabase, run: (text: string) => Promise<unknown>): MakeStore {
  let isMade = false
  return async () => {
    if (!isMade) await (await sqlStorage(database(), small)).close()
    isMade = true
    for (const table of ['record', 'entry', 'change', 'place']) await run(`delete from sasando_${table}`)
    await run('update sasando_head set sequence = 0, definitions = 0')
    return { open: () => sqlStorage(database(), small) }
  }
}
