import { cpuMicroseconds } from '../measure/cpu.ts'
import { idOf, makeAssessments, units } from './assessments.ts'
import type { StorageContender } from './contender.ts'

/** Microseconds of processor time. */
export interface StorageFigures {
  /** Of one assessment in a batch, for each stretch of as many as were asked for. */
  readonly insert: readonly number[]
  /** Of one read by id. */
  readonly read: number
  /** Of one page, at the beginning, in the middle and at the end of the lists. */
  readonly pages: readonly [first: number, middle: number, last: number]
  /** Of one page, over whole lists. */
  readonly page: number
}

const batch = 1000
const pageSize = 100

/** Inserts `stretches` × `count` assessments, then reads `count` of them one by one, then pages. */
export async function measureContender(
  contender: StorageContender,
  count: number,
  stretches: number,
  serverMicroseconds: () => number,
): Promise<StorageFigures> {
  const cpu = async (run: () => Promise<unknown>): Promise<number> => {
    const before = serverMicroseconds()
    const own = await cpuMicroseconds(run)
    return own + serverMicroseconds() - before
  }
  const total = count * stretches
  const insert: number[] = []
  for (let stretch = 0; stretch < stretches; stretch++) {
    let spent = 0
    for (let from = stretch * count; from < (stretch + 1) * count; from += batch) {
      const assessments = makeAssessments(from, batch)
      spent += await cpuMicroseconds(async () => await contender.insert(assessments))
    }
    insert.push(spent / count)
  }
  const read = await cpu(async () => {
    for (let number = 0; number < count; number++) {
      const id = idOf((Math.imul(number, 7919) % total) >>> 0)
      if ((await contender.read(id))?.id !== id) throw new Error(`${id} is not there`)
    }
  })
  const { page, pages } = await measurePages(contender, total, cpu)
  return { insert, read: read / count, page, pages }
}

async function measurePages(
  contender: StorageContender,
  total: number,
  cpu: (run: () => Promise<unknown>) => Promise<number>,
): Promise<Pick<StorageFigures, 'page' | 'pages'>> {
  const perUnit = total / units.length / pageSize
  // Cursors at the beginning, in the middle and near the end of each list.
  const marks: [unknown, unknown, unknown][] = []
  let met = 0
  let asked = 0
  const all = await cpu(async () => {
    for (const unit of units) {
      let after: unknown
      const mark: [unknown, unknown, unknown] = [undefined, undefined, undefined]
      for (let page = 0; ; page++) {
        const { assessments, next } = await contender.page(unit, pageSize, after)
        met += assessments.length
        asked++
        if (page + 1 === Math.floor(perUnit / 2)) mark[1] = next
        if (page + 1 === Math.floor(perUnit * 0.9)) mark[2] = next
        if (next === undefined) break
        after = next
      }
      marks.push(mark)
    }
  })
  if (met !== total) throw new Error(`${met} of ${total} were listed`)
  const pages: number[] = []
  const rounds = Math.max(1, Math.ceil(1000 / units.length))
  for (const at of [0, 1, 2] as const)
    pages.push(
      (await cpu(async () => {
        for (let round = 0; round < rounds; round++)
          for (const [index, unit] of units.entries()) await contender.page(unit, pageSize, marks[index]![at])
      })) /
        rounds /
        units.length,
    )
  return { page: all / asked, pages: pages as [number, number, number] }
}
