import { ourFastRoads, type ContenderName } from '../contenders.ts'
import { interleave } from '../measure/interleave.ts'
import { startContender } from '../process/start-contender.ts'
import type { Size } from '../size.ts'
import { medianInterval } from '../statistics/median-interval.ts'
import type { JudgedBar } from './bar.ts'
import { measureSpeedBars } from './measure-speed-bars.ts'
import type { SpeedBar } from './speed-bars.ts'

/** Judges some bars on speed, with no process but those that they compare: for those who work on one road. */
export async function runBars(
  bars: readonly SpeedBar[],
  { launches, tableRounds, pairs, atMost, warmUp, round }: Size,
): Promise<JudgedBar[]> {
  const sides = new Set(bars.flatMap(({ of, than }) => [of.contender, than.contender]))
  const names = new Set([...sides].flatMap((side) => (side === 'best' ? ourFastRoads : [side])))
  const ratios = new Map(bars.map(({ name }) => [name, [] as number[]]))
  for (let launch = 0; launch < launches; launch++) {
    const started = await Promise.all(
      [...names].map((name) => startContender(name, { records: { atMost }, warmUp, round })),
    )
    const contestants = new Map(started.map((contestant) => [contestant.name, contestant]))
    const best = sides.has('best')
      ? await fastest(
          started.filter(({ name }) => isOurs(name)),
          tableRounds,
        )
      : ''
    for (const [name, some] of await measureSpeedBars(bars, contestants, best, pairs)) ratios.get(name)?.push(...some)
    await Promise.all(started.map((contestant) => contestant.stop()))
  }
  return bars.map(({ name, bound }) => ({ name, bound, unit: '×', figure: medianInterval(ratios.get(name) ?? []) }))
}

const isOurs = (name: ContenderName): boolean => ourFastRoads.some((each) => each === name)

async function fastest(contestants: readonly Awaited<ReturnType<typeof startContender>>[], rounds: number) {
  const samples = await interleave(
    contestants.map((contestant) => ({ contestant, mode: 'kept' as const })),
    rounds,
  )
  const medians = contestants.map(({ name }, index) => ({
    name,
    time: medianInterval(samples.map((sample) => sample[index] ?? Infinity)).median,
  }))
  return medians.toSorted((a, b) => a.time - b.time)[0]?.name ?? ''
}
