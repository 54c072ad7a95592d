import type { Contender } from '../contender.ts'
import { blocksOf } from '../data/blocks.ts'
import { columnBlocks, toColumns, type Columns } from '../data/columns.ts'
import type { Untrusted } from '../data/records.ts'
import { asColumns } from '../answers/compare.ts'
import { ruleSet } from '../job/job.ts'
import type { Outcome, OutcomeColumns } from '../job/outcome.ts'
import { countColumns, emptyTally, type Tally } from '../measure/tally.ts'

/** How the outcomes are taken: all kept, one after the other, or kept with the trace of every step. */
export type Mode = 'kept' | 'streamed' | 'traced'

/** The job before a contender, whatever its form: the same people, ready to be scored again and again. */
export interface Work {
  readonly records: number
  answers(): Promise<OutcomeColumns>
  /** @returns undefined where the contender has no such mode */
  pass(mode: Mode): Promise<unknown> | undefined
  streamed(): Promise<Tally>
  /** Streams `total` outcomes over people that are there again and again; `onBlock` is called every 1000. */
  endless(total: number, onBlock: () => void): Promise<Tally>
}

/** The form of a stream of columns: blocks of this many rows. */
const blockSize = 1000

/** @param people - made once; a contender that reads columns gets them as columns before anything is measured */
export type MakeWork = (people: readonly Untrusted[]) => Work

/** Prepares a contender once, for any number of people. */
export async function prepareWork(contender: Contender): Promise<MakeWork> {
  switch (contender.form) {
    case 'objects': {
      const road = await contender.prepare()
      const stream = async (records: Iterable<Untrusted>): Promise<Tally> => {
        const tally = emptyTally()
        await road.stream(records, tally)
        return tally
      }
      return (people) =>
        work(people.length, {
          keep: () => road.keep(people),
          trace: road.trace && (() => road.trace?.(people)),
          stream: () => stream(people),
          endless: (total, onBlock) => stream(repeated(people, total, onBlock)),
        })
    }
    case 'rows-to-columns': {
      const road = await contender.prepare()
      const stream = (blocks: Iterable<readonly Untrusted[]>): Tally => {
        const tally = emptyTally()
        for (const block of blocks) countColumns(tally, road.keep(block))
        return tally
      }
      return (people) =>
        work(people.length, {
          keep: () => road.keep(people),
          trace: road.trace && (() => road.trace?.(people)),
          stream: () => stream(blocksOf(people, blockSize)),
          endless: (total, onBlock) => stream(repeatedBlocks(blocksOf(people, blockSize), total, onBlock)),
        })
    }
    case 'columns': {
      const road = await contender.prepare()
      const stream = (blocks: Iterable<Columns>): Tally => {
        const tally = emptyTally()
        for (const block of blocks) countColumns(tally, road.keep(block))
        return tally
      }
      return (people) => {
        const columns = toColumns(ruleSet, people)
        return work(people.length, {
          keep: () => road.keep(columns),
          trace: road.trace && (() => road.trace?.(columns)),
          stream: () => stream(columnBlocks(columns, people.length, blockSize)),
          endless: (total, onBlock) =>
            stream(repeatedBlocks(columnBlocks(columns, people.length, blockSize), total, onBlock)),
        })
      }
    }
  }
}

interface Passes {
  keep(): Awaitable<readonly Outcome[] | OutcomeColumns>
  readonly trace: (() => unknown) | undefined
  stream(): Awaitable<Tally>
  endless(total: number, onBlock: () => void): Awaitable<Tally>
}
type Awaitable<T> = T | Promise<T>

const work = (records: number, { keep, trace, stream, endless }: Passes): Work => ({
  records,
  answers: async () => asColumns(await keep()),
  pass(mode) {
    if (mode === 'traced') return trace && Promise.resolve(trace())
    return Promise.resolve(mode === 'kept' ? keep() : stream())
  },
  streamed: async () => stream(),
  endless: async (total, onBlock) => endless(total, onBlock),
})

function* repeated<T>(items: readonly T[], total: number, onBlock: () => void): Generator<T> {
  for (let index = 0; index < total; index++) {
    if (index % blockSize === 0) onBlock()
    yield items[index % items.length]!
  }
}

/** Each block counts as a whole one. */
function* repeatedBlocks<T>(blocks: Iterable<T>, total: number, onBlock: () => void): Generator<T> {
  const all = [...blocks]
  for (let index = 0; index * blockSize < total; index++) {
    onBlock()
    yield all[index % all.length]!
  }
}
