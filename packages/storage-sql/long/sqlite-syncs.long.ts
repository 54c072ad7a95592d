import { spawnSync } from 'node:child_process'

import { countSyncs } from './crash/count-syncs.ts'
import { inDirectories } from './kills.ts'

export const name = 'sqlite-syncs'

const batches = 100

/** @throws Error if a write was acknowledged before it was on the disk, or if the control, which does not sync, passed */
export async function run(): Promise<Record<string, unknown>> {
  if (spawnSync('strace', ['-V']).status !== 0) throw new Error('strace is not installed: syncs cannot be counted')
  const { another, remove } = await inDirectories('sqlite')()
  const right = await countSyncs(await another(), batches, false)
  const unsafe = await countSyncs(await another(), batches, true)
  await remove()
  const figures = { right, control: unsafe }
  if (right.acknowledged !== batches || right.unsafe > 0) throw new Error(`Not synced: ${JSON.stringify(figures)}`)
  if (unsafe.unsafe === 0) throw new Error(`The control was not found: ${JSON.stringify(figures)}`)
  return figures
}
