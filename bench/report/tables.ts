import { holds, type JudgedBar } from '../bars/bar.ts'
import type { Curve } from '../growth/measure-growth.ts'
import type { Measured } from '../measure/measure-contenders.ts'
import { medianInterval } from '../statistics/median-interval.ts'
import { markdownTable } from './markdown-table.ts'
import { numberText, wholeText } from './number-text.ts'
import type { BenchResult } from './results.ts'

/** One row for each contender. */
export function contenderTable(results: readonly BenchResult[]): string {
  const streamedBy = new Map(
    results.filter(({ job }) => job === 'appraisal, streamed').map((each) => [each.contender, each]),
  )
  const microseconds = (each: BenchResult | undefined): string =>
    numberText(each ? 1e6 / each.recordsPerCpuSecond : NaN)
  return markdownTable(
    [
      'contender',
      'records',
      'records per CPU second',
      '× hand-objects',
      'µs kept',
      'µs streamed',
      'peak MB',
      'trace cost',
    ],
    results
      .filter(({ job }) => job === 'appraisal')
      .map((each) => [
        `\`${each.contender}\``,
        wholeText(each.records),
        numberText(each.recordsPerCpuSecond),
        numberText(each.ratioToHandWritten),
        microseconds(each),
        microseconds(streamedBy.get(each.contender)),
        numberText(each.peakBytes / 1e6),
        each.traceCost === null ? '' : numberText(each.traceCost),
      ]),
  )
}

export function barTable(bars: readonly JudgedBar[]): string {
  return markdownTable(
    ['bar', 'bound', 'median', '95 % interval', ''],
    bars.map((bar) => {
      const { name, bound, unit, figure } = bar
      const withUnit = (value: number): string => `${numberText(value)}${unit && ` ${unit}`}`
      const text = 'atLeast' in bound ? `≥ ${withUnit(bound.atLeast)}` : `≤ ${withUnit(bound.atMost)}`
      if (!figure) return [name, text, '', '', 'not there yet']
      const interval = figure.low === figure.high ? '' : `${numberText(figure.low)} – ${numberText(figure.high)}`
      return [name, text, withUnit(figure.median), interval, holds(bar) === true ? 'holds' : '**does not hold**']
    }),
  )
}

/** Microseconds at each size, and the exponent. */
export function curveTable(curves: readonly Curve[]): string {
  const sizes = curves[0]?.points.map(([size]) => wholeText(size)) ?? []
  return markdownTable(
    ['', ...sizes, 'exponent'],
    curves.map(({ road, points, exponent }) => [
      `\`${road}\``,
      ...points.map(([, time]) => numberText(time)),
      exponent.toFixed(2),
    ]),
  )
}

/** The spread of each contender's times, so that a reader sees how quiet the machine was. */
export function spreadTable({ seen }: Measured): string {
  return markdownTable(
    ['contender, mode', 'median µs', '95 % interval', 'rounds'],
    seen.map(({ contender, mode, times }) => {
      const { median, low, high } = medianInterval(times)
      return [
        `\`${contender}\`, ${mode}`,
        numberText(median),
        `${numberText(low)} – ${numberText(high)}`,
        `${times.length}`,
      ]
    }),
  )
}
