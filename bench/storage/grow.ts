import { fittedExponent } from '../statistics/fitted-exponent.ts'
import { medianInterval } from '../statistics/median-interval.ts'
import { makeAssessments } from './assessments.ts'
import { batchSize, pageSize } from './compare.ts'
import type { StorageContender } from './contender.ts'
import type { OpenDatabase } from './databases.ts'
import { spendWith, wholeOf, type Spend } from './spent-time.ts'

/** What more and more assessments cost a contender, with the server. */
export interface Growth {
  /** Microseconds of one assessment, in each tenth. */
  readonly insert: readonly number[]
  /** The exponent of the whole time against the number of assessments: 1 is linear. */
  readonly exponent: number
  /** Microseconds of one page at the start, in the middle and at the end of the list of all: the median. */
  readonly pages: readonly number[]
}

export interface GrowthFigures {
  readonly count: number
  readonly hand: Growth
  readonly adapter: Growth
}

/** Both insert `count` assessments, a batch each by turns; then both page at three places of the list of all. */
export async function grow({ hand, adapter, server }: OpenDatabase, count: number): Promise<GrowthFigures> {
  const contenders = [hand, adapter]
  const spend = spendWith(server)
  const inserts: number[][] = contenders.map(() => [])
  for (let tenth = 0; tenth < 10; tenth++) {
    const spent = contenders.map(() => 0)
    for (let from = (tenth * count) / 10; from < ((tenth + 1) * count) / 10; from += batchSize) {
      const assessments = makeAssessments(from, batchSize)
      for (const [index, contender] of contenders.entries())
        spent[index]! += wholeOf(await spend(() => contender.insert(assessments)))
    }
    for (const [index, each] of spent.entries()) inserts[index]!.push(each / (count / 10))
  }
  const pages = [await pagesOf(hand, spend, count), await pagesOf(adapter, spend, count)]
  const [byHand, byAdapter] = inserts.map((insert, index) => growthOf(insert, pages[index]!))
  return { count, hand: byHand!, adapter: byAdapter! }
}

function growthOf(insert: readonly number[], pages: readonly number[]): Growth {
  let whole = 0
  const points = insert.map((each, index): [number, number] => [index + 1, (whole += each)])
  return { insert, exponent: fittedExponent(points), pages }
}

async function pagesOf(contender: StorageContender, spend: Spend, count: number): Promise<number[]> {
  const last = Math.ceil(count / pageSize) - 2
  const wanted = [0, last >> 1, last]
  const starts: unknown[] = []
  let after: unknown
  for (let page = 0; page <= last; page++) {
    if (wanted.includes(page)) starts.push(after)
    after = (await contender.pageOfAll(pageSize, after)).next
  }
  const times: number[][] = starts.map(() => [])
  for (let round = 0; round < 200; round++)
    for (const [index, start] of starts.entries())
      times[index]!.push(wholeOf(await spend(() => contender.pageOfAll(pageSize, start))))
  return times.map((each) => medianInterval(each).median)
}
