import { countSyncs } from './crash/count-syncs.ts'
import { inDirectories } from './kills.ts'
import { batches, checkedSyncs } from './syncs.ts'

export const name = 'sqlite-syncs'

/** @throws Error if a write was acknowledged before it was on the disk, or if the control, which does not sync, passed */
export async function run(): Promise<Record<string, unknown>> {
  const { another, remove } = await inDirectories('sqlite')()
  const count = async (environment: Record<string, string>) =>
    countSyncs({ target: await another(), batches, files: /-wal>|store-\d+>/, environment })
  try {
    return checkedSyncs(await count({}), await count({ SASANDO_UNSAFE: '1' }))
  } finally {
    await remove()
  }
}
