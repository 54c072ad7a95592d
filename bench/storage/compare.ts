import { medianInterval, type MedianInterval } from '../statistics/median-interval.ts'
import { idOf, makeAssessments, units } from './assessments.ts'
import type { StorageContender } from './contender.ts'
import type { OpenDatabase } from './databases.ts'
import { spendWith, wholeOf, type SpentTime } from './spent-time.ts'

export const batchSize = 1000
export const pageSize = 100

/** A batch has 1000 assessments; a read is of one by id; a page has 100. */
export type StorageWork = 'insert' | 'read' | 'page'

/** What one kind of work takes by both contenders. */
export interface WorkFigures {
  readonly work: StorageWork
  /** How many assessments were inserted or read, or how many pages. */
  readonly count: number
  /** Microseconds of one, over all rounds. */
  readonly hand: SpentTime
  readonly adapter: SpentTime
  /** How many times the time of the one by hand: of each round with the server, and the median of all. */
  readonly ratio: MedianInterval
  /** The same of this process alone. */
  readonly clientRatio: MedianInterval
}

/**
 * Has both contenders do the same work by turns, in rounds, the order turned around from one to the next: what slows the
 * machine for a while slows both. Each inserts `count` assessments, reads and follows pages of units to the end.
 *
 * @param fewer - how many times fewer reads and pages
 */
export async function compare(database: OpenDatabase, count: number, fewer = 1): Promise<WorkFigures[]> {
  const rounds = Math.min(20, count / batchSize)
  const batches = chunked(
    Array.from({ length: count / batchSize }, (_, index) => index * batchSize),
    rounds,
  )
  const inserted = await alternate(database, 'insert', batches, async (contender, from, measured) => {
    const assessments = makeAssessments(from, batchSize)
    await measured(() => contender.insert(assessments))
    return batchSize
  })
  const starts = batches.map((batch) => batch.slice(0, Math.ceil(batch.length / fewer)))
  const reads = batchSize / (fewer > starts[0]!.length ? Math.ceil(fewer / batches[0]!.length) : 1)
  const read = await alternate(database, 'read', starts, async (contender, from, measured) => {
    await measured(() => readSome(contender, from, reads, count))
    return reads
  })
  const asked = chunked(units.slice(0, Math.max(6, Math.ceil(units.length / fewer))), rounds)
  const page = await alternate(database, 'page', asked, async (contender, unit, measured) => {
    let pages = 0
    await measured(async () => (pages = await follow(contender, unit)))
    return pages
  })
  return [inserted, read, page]
}

type Measured = (run: () => Promise<unknown>) => Promise<void>

/** Each round does a part of the work by both; what comes before `measured` is called is not counted. */
async function alternate<Part>(
  { hand, adapter, server }: OpenDatabase,
  work: StorageWork,
  rounds: readonly (readonly Part[])[],
  act: (contender: StorageContender, part: Part, measured: Measured) => Promise<number>,
): Promise<WorkFigures> {
  const spend = spendWith(server)
  const contenders = [hand, adapter] as const
  const sums = contenders.map(() => ({ client: 0, server: 0 }))
  const [ratios, clientRatios]: [number[], number[]] = [[], []]
  let count = 0
  for (const parts of rounds) {
    const round = contenders.map(() => ({ client: 0, server: 0 }))
    for (const [position, part] of parts.entries())
      for (const turn of [0, 1]) {
        const index = (turn + position) % 2
        const done = await act(contenders[index]!, part, async (run) => {
          add(round[index]!, await spend(run))
        })
        if (index === 0) count += done
      }
    for (const index of [0, 1]) add(sums[index]!, round[index]!)
    ratios.push(wholeOf(round[1]!) / wholeOf(round[0]!))
    clientRatios.push(round[1]!.client / round[0]!.client)
  }
  const each = ({ client, server }: SpentTime): SpentTime => ({ client: client / count, server: server / count })
  return {
    work,
    count,
    hand: each(sums[0]!),
    adapter: each(sums[1]!),
    ratio: medianInterval(ratios),
    clientRatio: medianInterval(clientRatios),
  }
}

function add(sum: { client: number; server: number }, { client, server }: SpentTime): void {
  sum.client += client
  sum.server += server
}

async function readSome(contender: StorageContender, from: number, reads: number, count: number): Promise<void> {
  for (let number = from; number < from + reads; number++) {
    // Spread: 7919 is prime.
    const id = idOf((number * 7919) % count)
    if ((await contender.read(id))?.id !== id) throw new Error(`${id} is not there`)
  }
}

/** @returns how many pages the unit has */
async function follow(contender: StorageContender, unit: string): Promise<number> {
  let [asked, after]: [number, unknown] = [0, undefined]
  do {
    const page = await contender.page(unit, pageSize, after)
    asked++
    after = page.next
  } while (after !== undefined)
  return asked
}

/** In at most so many parts, in turn. */
function chunked<T>(items: readonly T[], parts: number): T[][] {
  const most = Math.min(parts, items.length)
  return Array.from({ length: most }, (_, part) => items.filter((_, index) => index % most === part))
}
