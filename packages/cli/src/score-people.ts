import type { Engine, RowSource } from './engine/engine.ts'
import type { LineFormat } from './output/line-format.ts'
import type { Sink } from './output/sink.ts'
import { mistakesOf } from './people/refused-by-core.ts'
import type { Mistake } from './report/mistake.ts'
import type { Progress } from './report/progress.ts'
import { addTally, createTally, type Tally } from './report/tally.ts'

export interface ScorePeopleOptions {
  readonly sink: Sink
  /** What the sink takes. */
  readonly format: LineFormat
  readonly progress: Progress
  /** Hears of every mistake; a row with one gives no result. */
  mistake(mistake: Mistake): Promise<void>
}

/** Scores people as they come. Every row that was read is counted as scored or as refused, never as neither. */
export async function scorePeople(
  people: RowSource,
  engine: Engine,
  { sink, format, progress, mistake }: ScorePeopleOptions,
): Promise<Tally> {
  const tally = createTally()
  const refuse = async (mistakes: readonly Mistake[]): Promise<void> => {
    tally.mistakes += mistakes.length
    for (const each of mistakes) await mistake(each)
  }
  for await (const { rows: read, came } of engine.score(people, format)) {
    const refused = new Map(came.refused.map(({ at, issues }) => [at, issues]))
    let at = 0
    for (const row of read) {
      if (!row.ok && row.isAside === true) {
        await refuse(row.mistakes)
        continue
      }
      tally.read += 1
      progress.tick(tally.read)
      const issues = row.person ? refused.get(at++) : undefined
      if (row.ok && !issues) continue
      tally.refused += 1
      await refuse(mistakesOf(row, issues))
    }
    addTally(tally, came.tally)
    await sink.write(came.lines)
  }
  return tally
}
