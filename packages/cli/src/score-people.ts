import type { Engine } from './engine/engine.ts'
import type { Sink } from './output/sink.ts'
import type { PersonRow } from './people/person.ts'
import { refusedByCore } from './people/refused-by-core.ts'
import type { Mistake } from './report/mistake.ts'
import type { Progress } from './report/progress.ts'
import { countResult, createTally, type Tally } from './report/tally.ts'

export interface ScorePeopleOptions {
  readonly sink: Sink
  readonly progress: Progress
  /** Hears of every mistake; a row with one gives no result. */
  mistake(mistake: Mistake): Promise<void>
}

/** Scores people as they come. Every row that was read is counted as scored or as refused, never as neither. */
export async function scorePeople(
  rows: AsyncIterable<PersonRow>,
  engine: Engine,
  { sink, progress, mistake }: ScorePeopleOptions,
): Promise<Tally> {
  const tally = createTally()
  const refuse = async (mistakes: readonly Mistake[]): Promise<void> => {
    tally.mistakes += mistakes.length
    for (const each of mistakes) await mistake(each)
  }
  for await (const { row, result } of engine.results(rows)) {
    if (!row.ok && row.isAside === true) {
      await refuse(row.mistakes)
      continue
    }
    tally.read += 1
    progress.tick(tally.read)
    if (!row.ok || !result) {
      tally.refused += 1
      if (!row.ok) await refuse(row.mistakes)
      continue
    }
    const mistakes = refusedByCore(result.issues, row.person)
    if (mistakes.length > 0) {
      tally.refused += 1
      await refuse(mistakes)
    } else {
      tally.scored += 1
      countResult(tally, result)
      await sink.write(row.person, result)
    }
  }
  return tally
}
