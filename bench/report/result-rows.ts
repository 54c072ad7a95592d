import type { Measured, Seen } from '../measure/measure-contenders.ts'
import { medianInterval } from '../statistics/median-interval.ts'
import type { BenchResult } from './results.ts'
import { rounded } from './rounded.ts'

/** What `results.json` says: first all whose outcomes were kept, then all whose outcomes were streamed. */
export function resultRows({ seen, alwaysTraces }: Measured): BenchResult[] {
  const timeOf = (entry: Seen): number => medianInterval(entry.times).median
  const rows = (mode: 'kept' | 'streamed'): BenchResult[] =>
    seen
      .filter((entry) => entry.mode === mode)
      .map((entry) => {
        const traced = seen.find((each) => each.mode === 'traced' && each.contender === entry.contender)
        const hasReasons = mode === 'kept' && alwaysTraces.has(entry.contender)
        return {
          job: mode === 'kept' ? 'appraisal' : 'appraisal, streamed',
          contender: entry.contender,
          records: entry.records,
          recordsPerCpuSecond: Math.round(1e6 / timeOf(entry)),
          ratioToHandWritten: rounded(medianInterval(entry.ratios).median),
          peakBytes: entry.peakBytes,
          traceCost: hasReasons ? 1 : mode === 'kept' && traced ? rounded(timeOf(traced) / timeOf(entry)) : null,
        }
      })
  return [...rows('kept'), ...rows('streamed')]
}
