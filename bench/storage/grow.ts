import { cpuMicroseconds } from '../measure/cpu.ts'
import { fittedExponent } from '../statistics/fitted-exponent.ts'
import { makeAssessments, units } from './assessments.ts'
import { batchSize, pageSize } from './compare.ts'
import type { StorageContender } from './contender.ts'

/** What more and more assessments cost. */
export interface GrowthOfStorage {
  readonly count: number
  /** Microseconds of processor time for one assessment, in each tenth. */
  readonly insert: readonly number[]
  /** The exponent of the whole time against the number of assessments: 1 is linear. */
  readonly exponent: number
  /** Microseconds of one page at the beginning, in the middle and at the end of a list. */
  readonly pages: readonly number[]
}

/** Inserts `count` assessments, and pages at three places of each unit. */
export async function grow(contender: StorageContender, count: number): Promise<GrowthOfStorage> {
  const insert: number[] = []
  const points: [number, number][] = []
  let whole = 0
  for (let tenth = 0; tenth < 10; tenth++) {
    let spent = 0
    for (let from = (tenth * count) / 10; from < ((tenth + 1) * count) / 10; from += batchSize) {
      const assessments = makeAssessments(from, batchSize)
      spent += await cpuMicroseconds(() => contender.insert(assessments))
    }
    insert.push(spent / (count / 10))
    whole += spent
    points.push([((tenth + 1) * count) / 10, whole])
  }
  return { count, insert, exponent: fittedExponent(points), pages: await pagesOf(contender) }
}

async function pagesOf(contender: StorageContender): Promise<number[]> {
  const unit = units[0]!
  const starts: unknown[] = [undefined]
  for (let after: unknown; ;) {
    const { next } = await contender.page(unit, pageSize, after)
    if (next === undefined) break
    starts.push((after = next))
  }
  const rounds = 200
  const at = [0, starts.length >> 1, Math.max(0, starts.length - 2)]
  const spent = at.map(() => 0)
  for (let round = 0; round < rounds; round++)
    for (const [index, start] of at.entries())
      spent[index]! += await cpuMicroseconds(() => contender.page(unit, pageSize, starts[start]))
  return spent.map((each) => each / rounds)
}
