import { cpuMicroseconds } from '../measure/cpu.ts'
import { idOf, makeAssessments, units } from './assessments.ts'
import type { StorageContender } from './contender.ts'

export const batchSize = 1000
export const pageSize = 100

/** Microseconds of processor time of one assessment inserted in a batch, one read by id, and one page. */
export interface StorageFigures {
  readonly insert: number
  readonly read: number
  readonly page: number
}

/**
 * Has contenders do the same work by turns, a batch each: what slows the machine for a while slows all of them. Each
 * inserts `count` assessments, reads as many one by one, and follows the pages of every unit to the end.
 */
export async function compare(contenders: readonly StorageContender[], count: number): Promise<StorageFigures[]> {
  const insert = contenders.map(() => 0)
  const read = contenders.map(() => 0)
  const page = contenders.map(() => 0)
  for (let from = 0; from < count; from += batchSize) {
    const assessments = makeAssessments(from, batchSize)
    for (const [index, contender] of contenders.entries())
      insert[index]! += await cpuMicroseconds(() => contender.insert(assessments))
  }
  for (let from = 0; from < count; from += batchSize)
    for (const [index, contender] of contenders.entries())
      read[index]! += await cpuMicroseconds(() => readSome(contender, from, count))
  let pages = 0
  for (const unit of units)
    for (const [index, contender] of contenders.entries()) {
      let asked = 0
      page[index]! += await cpuMicroseconds(async () => {
        asked = await follow(contender, unit)
      })
      if (index === 0) pages += asked
    }
  return contenders.map((_, index) => ({
    insert: insert[index]! / count,
    read: read[index]! / count,
    page: page[index]! / pages,
  }))
}

async function readSome(contender: StorageContender, from: number, count: number): Promise<void> {
  for (let number = from; number < from + batchSize; number++) {
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
