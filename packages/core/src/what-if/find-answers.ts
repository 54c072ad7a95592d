import type { Plan } from '../plan/plan.ts'
import { directionsFrom } from '../plan/directions-from.ts'
import { nearer } from './distance.ts'
import type { Candidate } from './candidate.ts'
import type { Goal } from './goal.ts'
import { effectOf, searchOne } from './search-one.ts'
import { searchMany } from './search-many.ts'
import { searchTwo, type Weighed } from './search-two.ts'
import { OutOfTrials, type Move, type Trials } from './trials.ts'
import type { SearchedInput } from './what-if-report.ts'

/** Moves that reach the goal, and whether no smaller ones of the same inputs do. */
export interface Found {
  readonly moves: readonly Move[]
  readonly isSmallest: boolean
}

export interface Search {
  readonly found: readonly Found[]
  readonly searched: readonly SearchedInput[]
  readonly pairs: number
  readonly isComplete: boolean
}

/** Every candidate alone; where none alone is enough, every two of them; where no two are, all. Nearest first. */
export function findAnswers(candidates: readonly Candidate[], plan: Plan, goal: Goal, trials: Trials): Search {
  const weighed = candidates.map((candidate): Weighed => {
    const direction = directionsFrom(plan, candidate.step ?? candidate.input).get(goal.name) ?? 'none'
    return { candidate, effect: effectOf(direction, candidate.better) }
  })
  const alone = everyOne(weighed, trials)
  if (alone.found.length > 0 || !alone.isDone) return { ...alone, pairs: 0 }
  const useful = weighed.filter(({ effect }) => effect !== 'none')
  const together = everyTwo(useful, trials)
  const { searched } = alone
  const isComplete = alone.isComplete && together.isComplete
  if (together.found.length > 0) return { ...together, searched, isComplete }
  const many = searchMany(useful, trials)
  const found = many.moves ? [{ moves: many.moves, isSmallest: false }] : []
  return { found, searched, pairs: together.pairs, isComplete: isComplete && many.isComplete }
}

function everyOne(weighed: readonly Weighed[], trials: Trials): Omit<Search, 'pairs'> & { readonly isDone: boolean } {
  const found: Found[] = []
  const searched: SearchedInput[] = []
  let isDone = true
  for (const { candidate, effect } of weighed) {
    const about = { input: candidate.input, ...(candidate.step === undefined ? {} : { step: candidate.step }) }
    try {
      const { how, steps } = searchOne(candidate, effect, trials)
      searched.push({ ...about, how })
      if (steps !== undefined) found.push({ moves: [{ candidate, steps }], isSmallest: how !== 'sampled' })
    } catch (error) {
      if (!(error instanceof OutOfTrials)) throw error
      searched.push({ ...about, how: 'sampled' })
      isDone = false
    }
  }
  found.sort((a, b) => nearer(a.moves, b.moves))
  return { found, searched, isDone, isComplete: isDone && searched.every(({ how }) => how !== 'sampled') }
}

function everyTwo(weighed: readonly Weighed[], trials: Trials): Omit<Search, 'searched'> {
  const found: Found[] = []
  let pairs = 0
  let isComplete = true
  let waiting = (weighed.length * (weighed.length - 1)) / 2
  for (const [index, first] of weighed.entries())
    for (const second of weighed.slice(index + 1)) {
      const { moves, isComplete: isWhole } = searchTwo(first, second, trials.part(Math.ceil(trials.left / waiting--)))
      if (isWhole) pairs += 1
      else isComplete = false
      if (moves) found.push({ moves, isSmallest: isWhole })
    }
  found.sort((a, b) => nearer(a.moves, b.moves))
  return { found, pairs, isComplete }
}
