import type { ObjectsRoad } from '../contender.ts'
import { blocksOf } from '../data/blocks.ts'
import { judgeRecord } from '../hand/judge-record.ts'
import { categories, predicates, statuses, type Outcome } from '../job/outcome.ts'
import { count } from '../measure/tally.ts'
import { readNumbers, type Numbers } from './read-numbers.ts'

/**
 * What stands around an engine: the checks before it, and the hand-written code for the records with a hole, of which
 * no engine knows. So an engine sees complete records only; where the rules are few, that is the easier half.
 *
 * @param numbers - one object for all records
 * @param evaluate - the outcome of a complete record
 */
export function aroundEngine(numbers: Numbers, evaluate: (numbers: Numbers) => Outcome): ObjectsRoad {
  const outcomeOf = (record: unknown): Outcome =>
    readNumbers(record as object, numbers) ? evaluate(numbers) : outcomeWithHoles(record)
  return {
    keep: (records) => records.map((record) => outcomeOf(record)),
    stream(records, tally) {
      for (const record of records) count(tally, outcomeOf(record))
    },
  }
}

/**
 * As `aroundEngine`, for an engine that answers later.
 *
 * @param atOnce - how many records it is asked about before the first answer is waited for
 */
export function aroundAsyncEngine(
  numbers: Numbers,
  atOnce: number,
  evaluate: (numbers: Numbers) => Promise<Outcome>,
): ObjectsRoad {
  const outcomeOf = async (record: unknown): Promise<Outcome> =>
    readNumbers(record as object, numbers) ? evaluate(numbers) : outcomeWithHoles(record)
  return {
    async keep(records) {
      const outcomes: Outcome[] = []
      for (const block of blocksOf(records, atOnce)) outcomes.push(...(await Promise.all(block.map(outcomeOf))))
      return outcomes
    },
    async stream(records, tally) {
      for (const block of blocksOf(records, atOnce))
        for (const outcome of await Promise.all(block.map(outcomeOf))) count(tally, outcome)
    },
  }
}

function outcomeWithHoles(record: unknown): Outcome {
  const judged = judgeRecord(record)
  return {
    status: statuses[judged.status]!,
    score: judged.score < 0 ? null : judged.score / 100,
    category: categories[judged.category] ?? null,
    predicate: predicates[judged.predicate] ?? null,
  }
}
