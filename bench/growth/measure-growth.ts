import type { ContenderName } from '../contenders.ts'
import { interleave } from '../measure/interleave.ts'
import { startContender } from '../process/start-contender.ts'
import type { Size } from '../size.ts'
import { fittedExponent } from '../statistics/fitted-exponent.ts'
import { growingRoads, ruleSetFigures, type RuleSetFigures } from './rule-set-figures.ts'

/** How the time of a road grows: microseconds for each size, and the exponent that fits. */
export interface Curve {
  readonly road: string
  readonly points: readonly (readonly [size: number, microseconds: number])[]
  readonly exponent: number
}

export interface GrowthMeasured {
  readonly records: readonly Curve[]
  readonly steps: readonly Curve[]
  readonly compile: Curve
  /** What the curves over steps were made of. */
  readonly ruleSets: readonly RuleSetFigures[]
  /** By road. */
  readonly streams: readonly StreamMemory[]
}

export interface StreamMemory {
  readonly road: ContenderName
  readonly total: number
  /** Live bytes at ten points of the stream. */
  readonly live: readonly number[]
}

export async function measureGrowth(size: Size, say: (line: string) => void): Promise<GrowthMeasured> {
  say(`growth in records: ${size.growth.records.join(', ')}`)
  const { roads, peers } = size.growth
  const records = await mapInTurn([...peers, ...roads], (road) => recordCurve(road, size))
  say(`growth in steps: ${size.growth.steps.join(', ')}`)
  const figures = await mapInTurn(size.growth.steps, (steps) => ruleSetFigures(steps, size))
  const pointsOf = (take: (figures: RuleSetFigures) => number) =>
    figures.map((each) => [each.steps, take(each)] as const)
  say(`memory of streams: ${size.growth.stream}`)
  return {
    records,
    steps: growingRoads.map((road) =>
      curve(
        road,
        pointsOf(({ perRecord }) => perRecord[road]),
      ),
    ),
    compile: curve(
      'compile',
      pointsOf((each) => Math.min(...each.compile) * 1000),
    ),
    ruleSets: figures,
    streams: await mapInTurn(roads, (road) => streamMemory(road, size)),
  }
}

const curve = (road: string, points: Curve['points']): Curve => ({ road, points, exponent: fittedExponent(points) })

/** The least time of a pass over so many records; each number of records has a process of its own. */
async function recordCurve(road: ContenderName, { growth, warmUp, round }: Size): Promise<Curve> {
  const points = await mapInTurn(growth.records, async (records) => {
    const contestant = await startContender(road, { records, warmUp, round })
    // The reference road takes minutes for a million: once has to do.
    const rounds = road === 'reference' && records > 1e5 ? 1 : growth.rounds
    const times = await interleave([{ contestant, mode: 'kept' }], rounds)
    await contestant.stop()
    return [records, Math.min(...times.flat()) * records] as const
  })
  return curve(road, points)
}

async function streamMemory(road: ContenderName, { growth, warmUp, round }: Size): Promise<StreamMemory> {
  // The reference road takes minutes for a million.
  const total = road === 'reference' ? Math.min(growth.stream, 1e5) : growth.stream
  const contestant = await startContender(road, { records: 1000, warmUp, round })
  const live = await contestant.ask('streamMemory', { total })
  await contestant.stop()
  return { road, total, live }
}

/** One after the other: two that run at once would disturb each other. */
async function mapInTurn<T, R>(items: readonly T[], change: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await change(item))
  return results
}
