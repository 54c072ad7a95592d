// The process of one contender: its name is the argument, requests come as messages and are answered in their order.
import type { Contender } from './contender.ts'
import { makeRecords } from './data/records.ts'
import { cpuMicroseconds } from './measure/cpu.ts'
import { peakMemory } from './measure/peak-memory.ts'
import { countColumns, emptyTally } from './measure/tally.ts'
import type { Answers, LoadOptions, Reply, Request } from './process/messages.ts'
import { prepareWork, type Mode, type Work } from './process/work.ts'

const [, , name = ''] = process.argv
const { contender } = (await import(`./contenders/${name}.ts`)) as { contender: Contender }

/** People that differ; where more are asked for, the same come again. */
const distinctPeople = 100_000

let work: Work
let options: LoadOptions
/** Of this process's own passes, by mode: microseconds per record, from the warm-up. */
const costs = new Map<Mode, number>()
/** The outcomes of the last pass, until the next one has its own. */
const last: { outcomes?: unknown } = {}

const answers: { [Verb in keyof Answers]: (ask: Answers[Verb]['ask']) => Promise<Answers[Verb]['reply']> } = {
  async load(asked) {
    options = asked
    const records =
      typeof asked.records === 'number' ? asked.records : Math.min(asked.records.atMost, contender.records)
    const distinct = makeRecords(Math.min(records, distinctPeople))
    const people =
      records === distinct.length ? distinct : Array.from({ length: records }, (_, i) => distinct[i % distinct.length]!)
    const makeWork = await prepareWork(contender)
    work = makeWork(people)
    await warmUp(makeWork(people.slice(0, 1000)))
    return { records, form: contender.form, alwaysTraces: contender.alwaysTraces === true }
  },
  async answers() {
    const columns = await work.answers()
    const [tally, streamed] = [emptyTally(), await work.streamed()]
    countColumns(tally, columns)
    for (const [key, value] of Object.entries(tally))
      // Sums of a hundred thousand scores, taken in another order, differ in their last digits.
      if (Math.abs(value - streamed[key as keyof typeof streamed]) > 1e-9 * value)
        throw new Error(`${name}: streamed and kept outcomes differ in "${key}"`)
    return columns
  },
  async round({ mode }) {
    const cost = costs.get(mode)
    if (cost === undefined) return null
    const passes = Math.max(1, Math.round(options.round / (cost * work.records)))
    const spent = await cpuMicroseconds(async () => {
      for (let pass = 0; pass < passes; pass++) last.outcomes = await work.pass(mode)
    })
    return spent / passes / work.records
  },
  peak: ({ mode }) => peakMemory(async () => void (last.outcomes = await work.pass(mode))),
  async streamMemory({ total }) {
    const live: number[] = []
    let blocks = 0
    await work.endless(total, () => {
      if (blocks++ % Math.ceil(total / 10_000) !== 0) return
      // The buffers of arrays that one collection finds dead are freed beside the program, and for sure before the next.
      globalThis.gc?.()
      globalThis.gc?.()
      live.push(process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers)
    })
    return live
  },
}

/** Every mode on few people until it has been compiled, then once on all, unless that takes long. */
async function warmUp(few: Work): Promise<void> {
  for (const mode of ['kept', 'streamed', 'traced'] as const) {
    if (few.pass(mode) === undefined) continue
    let [spent, passes] = [0, 0]
    while (spent < options.warmUp) {
      const start = process.cpuUsage()
      await few.pass(mode)
      const { user, system } = process.cpuUsage(start)
      spent += user + system
      passes++
    }
    const cost = spent / passes / few.records
    costs.set(mode, cost)
    if (cost * work.records < 5 * options.warmUp) last.outcomes = await work.pass(mode)
  }
}

async function reply(request: Request): Promise<Reply> {
  try {
    return { reply: await answers[request.do](request as never) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', (request: Request) => void reply(request).then((answer) => process.send?.(answer)))
// A parent that was stopped asks no more.
process.on('disconnect', () => process.exit())
