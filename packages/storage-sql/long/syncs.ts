import type { SyncFigures } from './crash/count-syncs.ts'

export const batches = 100

/** @throws Error if a write was acknowledged before it was on the disk, or if the control, which does not sync, passed */
export function checkedSyncs(right: SyncFigures, control: SyncFigures): Record<string, SyncFigures> {
  const figures = { right, control }
  if (right.unsafe > 0) throw new Error(`Not synced: ${JSON.stringify(figures)}`)
  if (control.unsafe === 0) throw new Error(`The control was not found: ${JSON.stringify(figures)}`)
  return figures
}
