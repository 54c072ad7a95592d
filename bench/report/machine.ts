import { cpus } from 'node:os'

/** What the figures were taken on. */
export interface Machine {
  readonly node: string
  readonly processor: string
  readonly processors: number
  /** Million steps of the calibration loop per second of processor time, before, during and after. */
  readonly calibration: readonly number[]
}

export const machineOf = (calibration: readonly number[]): Machine => ({
  node: process.version,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  processors: cpus().length,
  calibration,
})

export const machineText = ({ node, processor, processors, calibration }: Machine): string =>
  `Node.js ${node}, ${processors} × ${processor}; calibration loop: ${calibration.map((each) => each.toFixed(0)).join(', ')} million steps per CPU second (before, between, after).`
