import { categoryRank, predicateRank, score, total } from './judge.ts'
import { complete, incomplete, refused } from '../job/outcome.ts'
import { refused as refusedValue } from './read-value.ts'
import { slot } from './values.ts'

/** Ranks and hundredths; -1 where there is no value. */
export interface Judged {
  status: number
  score: number
  category: number
  predicate: number
}

const weights = [30, 25, 20, 15, 10, 40, 30, 20, 10, 50, 30, 20]

/**
 * The slow path: the outcome of values of which some are missing or refused. What does not need them has its value
 * still: a bonus that nobody can get for lack of achievement does not wait for the innovation.
 */
export function judgeHoles(values: Int32Array): Judged {
  const judged = judgeKnown(values)
  if (judged.predicate >= 0) judged.status = complete
  if (values.includes(refusedValue)) judged.status = refused
  return judged
}

function judgeKnown(values: Int32Array): Judged {
  const judged = { status: incomplete, score: -1, category: -1, predicate: -1 }
  const achieved = achievement(values)
  const innovation = values[slot.innovation]!
  const serves = values[slot.serves]!
  const [absent, late, measure] = [values[slot.absent]!, values[slot.late]!, values[slot.measure]!]
  if (achieved < 0 || absent < 0 || late < 0 || measure < 0) return judged
  // The bonus asks for the innovation first, then, where that gives nothing, for the service.
  if (achieved >= 100_000 && innovation < 0) return judged
  if (achieved >= 90_000 && !(achieved >= 100_000 && innovation >= 2) && serves < 0) return judged
  judged.score = score(achieved, innovation, serves === 1, absent, late, measure)
  judged.category = categoryRank(judged.score)
  const behaviour = behaviourMean(values)
  if (behaviour >= 0) judged.predicate = predicateRank(judged.score, behaviour)
  return judged
}

/** In thousandths; -1 where an indicator is not known. */
function achievement(values: Int32Array): number {
  const sums = [0, 0, 0]
  for (let index = 0; index < 12; index++) {
    const target = values[slot.target + index]!
    const actual = values[slot.actual + index]!
    if (target < 0 || actual < 0) return -1
    const over = index === 9 || index === 11 ? 2 * target - actual : actual
    const ratio = Math.floor((over * 20_000 + target) / (2 * target))
    sums[index < 5 ? 0 : index < 9 ? 1 : 2]! += Math.max(0, Math.min(12_000, ratio)) * weights[index]!
  }
  const [quantity, quality, timeAndCost] = sums.map((sum) => Math.floor((sum + 50) / 100))
  return total(quantity!, quality!, timeAndCost!)
}

/** In hundredths; -1 where a behaviour is not known. */
function behaviourMean(values: Int32Array): number {
  let sum = 0
  for (let index = 0; index < 7; index++) {
    const value = values[slot.behaviour + index]!
    if (value < 0) return -1
    sum += value * (index === 0 ? 16 : 14)
  }
  return Math.floor((sum + 50) / 100)
}
