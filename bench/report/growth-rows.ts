import type { Curve, GrowthMeasured } from '../growth/measure-growth.ts'
import type { GrowthResult } from './results.ts'
import { rounded } from './rounded.ts'

/** What `results.json` says of growth: a row for each curve. */
export const growthRows = ({ records, steps, compile }: GrowthMeasured): GrowthResult[] => [
  ...records.map((curve) => row('growth in records', curve)),
  ...[...steps, compile].map((curve) => row('growth in steps', curve)),
]

function row(job: GrowthResult['job'], { road, points, exponent }: Curve): GrowthResult {
  const [size = 1, time = NaN] = points.at(-1) ?? []
  const records = job === 'growth in records' ? size : 1
  return {
    job,
    contender: road as GrowthResult['contender'],
    records,
    recordsPerCpuSecond: rounded((records / time) * 1e6),
    ratioToHandWritten: null,
    peakBytes: null,
    traceCost: null,
    points: points.map(([size, time]) => [size, rounded(time)]),
    exponent: rounded(exponent),
  }
}
