import { holds, type JudgedBar } from '../bars/bar.ts'
import { markdownTable } from './markdown-table.ts'
import { numberText, wholeText } from './number-text.ts'
import type { Spread } from './details.ts'
import type { BenchResult, GrowthResult } from './results.ts'

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

/** @param isJudged - whether the table says which bars hold */
export function barTable(bars: readonly JudgedBar[], isJudged = true): string {
  return markdownTable(
    ['bar', 'bound', 'median', '95 % interval', ''],
    bars.map((bar) => {
      const { name, bound, unit, figure } = bar
      const withUnit = (value: number): string => `${numberText(value)}${unit && `\u00a0${unit}`}`
      const text = 'atLeast' in bound ? `≥\u00a0${withUnit(bound.atLeast)}` : `≤\u00a0${withUnit(bound.atMost)}`
      if (!figure) return [name, text, '', '', 'not there yet']
      const interval = figure.low === figure.high ? '' : `${numberText(figure.low)} – ${numberText(figure.high)}`
      return [
        name,
        text,
        withUnit(figure.median),
        interval,
        isJudged ? (holds(bar) === true ? 'holds' : '**does not hold**') : '',
      ]
    }),
  )
}

/** Microseconds at each size, and the exponent. */
export function growthTable(rows: readonly GrowthResult[], job: GrowthResult['job']): string {
  const own = rows.filter((each) => each.job === job)
  const sizes = own[0]?.points.map(([size]) => wholeText(size)) ?? []
  return markdownTable(
    ['', ...sizes, 'exponent'],
    own.map(({ contender, points, exponent }) => [
      `\`${contender}\``,
      ...points.map(([, time]) => numberText(time)),
      exponent.toFixed(2),
    ]),
  )
}

/** The spread of each contender's times. */
export function spreadTable(spread: readonly Spread[]): string {
  return markdownTable(
    ['contender, mode', 'median µs', '95 % interval', 'rounds'],
    spread.map(({ contender, mode, median, low, high, rounds }) => [
      `\`${contender}\`, ${mode}`,
      numberText(median),
      `${numberText(low)} – ${numberText(high)}`,
      `${rounds}`,
    ]),
  )
}
