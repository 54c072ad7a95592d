import type { Server } from '../test/servers/server.ts'
import { countSyncs, type SyncFigures } from './crash/count-syncs.ts'
import { openStorage, type Target } from './crash/open-storage.ts'
import { batches, checkedSyncs } from './syncs.ts'

export interface ServerSyncs {
  readonly database: Target['database']
  /** The files of its write-ahead log. */
  readonly files: RegExp
  start(flags: readonly string[]): Promise<Server>
  /** What has it acknowledge before it has synced. */
  readonly careless: readonly string[]
}

/** @throws Error if `power-loss` was declared and a write acknowledged before it was on the disk, or the control passed */
export async function serverSyncs({ database, files, start, careless }: ServerSyncs): Promise<Record<string, unknown>> {
  const count = async (flags: readonly string[], durability: string): Promise<SyncFigures> => {
    const server = await start(flags)
    try {
      const target: Target = { database, location: server.socket }
      const storage = await openStorage(target)
      const declared = storage.capabilities.durability
      await storage.close()
      if (declared !== durability) throw new Error(`It declares ${declared}, not ${durability}`)
      return await countSyncs({ target, batches, server: server.pid(), files })
    } finally {
      await server.remove()
    }
  }
  return checkedSyncs(await count([], 'power-loss'), await count(careless, 'process'))
}
