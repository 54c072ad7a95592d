import type { GrowthMeasured } from '../growth/measure-growth.ts'
import type { ImpactTimes, RuleSetFigures } from '../growth/rule-set-figures.ts'
import type { Measured } from '../measure/measure-contenders.ts'
import { compiledSteps, impactPeople, personSteps } from '../size.ts'
import { medianInterval } from '../statistics/median-interval.ts'
import { single, type JudgedBar } from './bar.ts'
import { speedBars } from './speed-bars.ts'

/**
 * Every bar with its figure.
 *
 * @param firstCompilations - milliseconds, each of a process that has compiled nothing before
 */
export function judgeBars(
  measured: Measured,
  growth: GrowthMeasured,
  firstCompilations: readonly number[],
  impacts: ImpactTimes,
): JudgedBar[] {
  const figuresOf = (steps: number): RuleSetFigures => growth.ruleSets.find((each) => each.steps === steps)!
  return [
    ...speedBars.map(({ name, bound }): JudgedBar => {
      const ratios = measured.bars.get(name) ?? []
      return { name, bound, unit: '×', figure: ratios.length > 0 ? medianInterval(ratios) : undefined }
    }),
    {
      name: `one score with trace and explanation, ${personSteps} steps, warm`,
      bound: { atMost: 1 },
      unit: 'ms',
      figure: medianInterval(figuresOf(personSteps).scoreAndExplain),
    },
    {
      name: `compilation of ${compiledSteps} steps, warm`,
      bound: { atMost: 50 },
      unit: 'ms',
      figure: medianInterval(figuresOf(compiledSteps).compile),
    },
    {
      name: `compilation of ${compiledSteps} steps, the first of a process`,
      bound: { atMost: 50 },
      unit: 'ms',
      figure: medianInterval(firstCompilations),
    },
    ...Object.entries(impacts).map(([road, times]): JudgedBar => ({
      name: `impact on ${impactPeople} people, road: ${road}`,
      bound: { atMost: 1000 },
      unit: 'ms',
      figure: medianInterval(times),
    })),
    ...exponents('growth in records', growth.records.filter(isOurs)),
    ...exponents('growth in steps', growth.steps),
    ...exponents('growth in steps', [growth.compile]),
    ...streams(growth),
  ]
}

/** What is written by hand stands beside ours in the table, and has no bar. */
const isOurs = ({ road }: GrowthMeasured['records'][number]): boolean => !road.startsWith('hand-')

const exponents = (name: string, curves: GrowthMeasured['records']): JudgedBar[] =>
  curves.map(({ road, exponent }) => ({
    name: `${name}: exponent of ${road}`,
    bound: { atMost: 1.1 },
    unit: '',
    figure: single(exponent),
  }))

/** Live memory at the end of a stream, over that at its first tenth: a byte kept for each record would show. */
const streams = ({ streams }: GrowthMeasured): JudgedBar[] =>
  streams.map(({ road, total, live }) => ({
    name: `memory kept by a stream of ${total}: ${road}`,
    bound: { atMost: 0.5 },
    unit: 'MB',
    figure: single((live.at(-1)! - live[1]!) / 1e6),
  }))
