import { differences, judgedCount } from '../answers/compare.ts'
import { measureSpeedBars } from '../bars/measure-speed-bars.ts'
import { speedBars } from '../bars/speed-bars.ts'
import { baseline, contenderNames, ourFastRoads, type ContenderName } from '../contenders.ts'
import { startContender, type Contestant } from '../process/start-contender.ts'
import type { Mode } from '../process/work.ts'
import type { Size } from '../size.ts'
import { medianInterval } from '../statistics/median-interval.ts'
import { interleave } from './interleave.ts'

/** What was seen of a contender in one mode. */
export interface Seen {
  readonly contender: ContenderName
  readonly mode: Mode
  readonly records: number
  /** Microseconds per record, one for each round. */
  readonly times: number[]
  /** Of the same rounds: how many times as fast as the baseline. */
  readonly ratios: number[]
  peakBytes: number
}

export interface Measured {
  readonly seen: readonly Seen[]
  readonly alwaysTraces: ReadonlySet<ContenderName>
  /** The fastest of our roads. */
  readonly best: ContenderName
  /** Ratios of pairs by the bar's name. */
  readonly bars: ReadonlyMap<string, readonly number[]>
  /** How many records had their answers compared, by contender. */
  readonly compared: ReadonlyMap<ContenderName, number>
}

const modes: readonly Mode[] = ['kept', 'streamed', 'traced']

/** All contenders, each in processes of its own: first their answers, then their times. */
export async function measureContenders(size: Size, say: (line: string) => void): Promise<Measured> {
  const seen = new Map<string, Seen>()
  const alwaysTraces = new Set<ContenderName>()
  const bars = new Map(speedBars.map(({ name }) => [name, [] as number[]]))
  const compared = new Map<ContenderName, number>()
  let best: ContenderName = ourFastRoads[0]
  for (let launch = 0; launch < size.launches; launch++) {
    say(`launch ${launch + 1} of ${size.launches}: ${contenderNames.length} processes make their people and warm up`)
    const contestants = await startAll(size)
    if (launch === 0) {
      for (const [name, records] of await compareAnswers(contestants, size)) compared.set(name, records)
      say(`all answers are equal (${[...compared.values()].reduce((a, b) => a + b, 0)} compared)`)
    }
    for (const { name, loaded } of contestants.values()) if (loaded.alwaysTraces) alwaysTraces.add(name)
    for (const mode of modes) {
      say(`${mode}: ${size.tableRounds} rounds`)
      await rounds(contestants, mode, size.tableRounds, seen)
      if (launch === 0) await peaks(contestants, mode, seen)
    }
    best = fastest(seen)
    say(`bars: ${speedBars.length} of ${size.pairs} pairs each; the best road is ${best}`)
    for (const [name, ratios] of await measureSpeedBars(speedBars, contestants, best, size.pairs))
      bars.get(name)?.push(...ratios)
    await Promise.all([...contestants.values()].map((contestant) => contestant.stop()))
  }
  return { seen: [...seen.values()], alwaysTraces, best, bars, compared }
}

async function startAll({ atMost, warmUp, round }: Size): Promise<ReadonlyMap<ContenderName, Contestant>> {
  const contestants = await Promise.all(
    contenderNames.map((name) => startContender(name, { records: { atMost }, warmUp, round })),
  )
  return new Map(contestants.map((contestant) => [contestant.name, contestant]))
}

/** The reference road judges, on as many records as the contender with the most takes. Throws at a difference. */
async function compareAnswers(
  contestants: ReadonlyMap<ContenderName, Contestant>,
  { atMost }: Size,
): Promise<ReadonlyMap<ContenderName, number>> {
  const judge = await startContender('reference', { records: atMost, warmUp: 0, round: 0 })
  const judgement = await judge.ask('answers', {})
  await judge.stop()
  if (judgedCount(judgement) < judgement.length / 2) throw new Error('most of the made-up people have no predicate')
  const compared = new Map<ContenderName, number>()
  for (const contestant of contestants.values()) {
    const answers = await contestant.ask('answers', {})
    const [first] = differences(judgement, answers)
    if (first)
      throw new Error(
        `${contestant.name}: the ${first.value} of record ${first.record} is ${first.received}, expected ${first.expected}`,
      )
    compared.set(contestant.name, answers.length)
  }
  return compared
}

async function rounds(
  contestants: ReadonlyMap<ContenderName, Contestant>,
  mode: Mode,
  count: number,
  seen: Map<string, Seen>,
): Promise<void> {
  const entries = [...contestants.values()].map((contestant) => ({ contestant, mode }))
  const baselineIndex = entries.findIndex(({ contestant }) => contestant.name === baseline)
  for (const sample of await interleave(entries, count))
    for (const [index, { contestant }] of entries.entries()) {
      const time = sample[index]!
      if (Number.isNaN(time)) continue
      const { name, loaded } = contestant
      const key = `${name} ${mode}`
      const entry: Seen = seen.get(key) ?? {
        contender: name,
        mode,
        records: loaded.records,
        times: [],
        ratios: [],
        peakBytes: 0,
      }
      seen.set(key, entry)
      entry.times.push(time)
      entry.ratios.push(sample[baselineIndex]! / time)
    }
}

async function peaks(
  contestants: ReadonlyMap<ContenderName, Contestant>,
  mode: Mode,
  seen: ReadonlyMap<string, Seen>,
): Promise<void> {
  for (const contestant of contestants.values()) {
    const entry = seen.get(`${contestant.name} ${mode}`)
    if (entry) entry.peakBytes = await contestant.ask('peak', { mode })
  }
}

function fastest(seen: ReadonlyMap<string, Seen>): ContenderName {
  const timeOf = (name: ContenderName): number => medianInterval(seen.get(`${name} kept`)?.times ?? [Infinity]).median
  return ourFastRoads.reduce((best, name) => (timeOf(name) < timeOf(best) ? name : best))
}
