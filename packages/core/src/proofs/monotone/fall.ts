import type { Frame, PlanValue } from '../../plan/plan.ts'
import { isItems } from '../../scoring/to-value.ts'
import { cornerInputs } from '../corner.ts'
import { shrink, type Inputs } from '../shrink.ts'
import { sameReach, type Explorer, type Run } from '../explore.ts'

/** Two runs that differ in one input, better in the second, and in which a value fell. */
export interface Fall {
  readonly worse: Run
  readonly better: Run
}

export interface Question {
  readonly input: string
  readonly better: 'up' | 'down'
  /** The input or step that must not fall. */
  readonly value: string
  /** Conditions that must be the same in both: what a gate decides is no fall. */
  readonly gates: readonly string[]
}

/** Looks for a fall. `never` where every case was looked at. */
export function findFall(question: Question, explorer: Explorer): Fall | 'never' | undefined {
  const cases = new Map<string, Run[]>()
  const isWhole = explorer.exhaust([question.value], (run) => {
    const others = explorer.choices.map(({ input: { name } }) => (name === question.input ? 0 : run.frame[name]))
    const key = JSON.stringify(others)
    cases.set(key, [...(cases.get(key) ?? []), run])
  })
  const found = firstFall(cases.values(), question)
  if (isWhole && !found) return 'never'
  const fall = found ?? searchFall(question, explorer)
  return fall && smaller(fall, question, explorer)
}

/** Of the nearest values between which there is one. */
function firstFall(cases: Iterable<readonly Run[]>, question: Question): Fall | undefined {
  for (const runs of cases)
    for (let gap = 1; gap < runs.length; gap++)
      for (const [index, a] of runs.slice(0, -gap).entries()) {
        const b = runs[index + gap] ?? a
        const [worse, better] = question.better === 'up' ? [a, b] : [b, a]
        if (isFall(worse.frame, better.frame, question)) return { worse, better }
      }
  return undefined
}

function isFall(worse: Frame, better: Frame, { input, value, gates }: Question): boolean {
  const [before = null, after = null] = [worse[value], better[value]]
  if (before === null || after === null || worse[input] === null || better[input] === null) return false
  return after < before && gates.every((gate) => worse[gate] === better[gate])
}

/** Improves the input of one record after the other, along the values worth trying, and to where they part. */
function searchFall(question: Question, explorer: Explorer): Fall | undefined {
  const values = orderedValues(question.input, explorer)
  let left = explorer.most
  const run = (base: Inputs, value: PlanValue): Run => {
    left--
    return explorer.run({ ...base, [question.input]: value })
  }
  for (const base of bases(explorer)) {
    let before: Run | undefined
    for (const value of values) {
      if (left <= 0) return undefined
      const next = run(base, value)
      const fall = before && between(base, before, next)
      if (fall) return fall
      before = next
    }
  }
  return undefined

  /** The two nearest values between which there is a fall. */
  function between(base: Inputs, a: Run, b: Run): Fall | undefined {
    const [x, y] = [a.frame[question.input], b.frame[question.input]]
    const [worse, better] = question.better === 'up' ? [a, b] : [b, a]
    const fall = isFall(worse.frame, better.frame, question) ? { worse, better } : undefined
    if (typeof x !== 'number' || typeof y !== 'number' || y - x < 2) return fall
    if ((!fall && sameReach(a, b)) || left <= 0) return fall
    const middle = run(base, Math.floor((x + y) / 2))
    return between(base, a, middle) ?? between(base, middle, b) ?? fall
  }
}

/** The same fall, from less. */
function smaller({ worse, better }: Fall, question: Question, explorer: Explorer): Fall {
  const { input } = question
  const own = (run: Run): PlanValue => run.frame[input] ?? null
  const pair = (inputs: Inputs): Fall => ({
    worse: explorer.run({ ...inputs, [input]: own(worse) }),
    better: explorer.run({ ...inputs, [input]: own(better) }),
  })
  const inputs = Object.fromEntries(explorer.choices.map(({ input: { name } }) => [name, worse.frame[name] ?? null]))
  const isShown = (fewer: Inputs): boolean => {
    const fall = pair(fewer)
    return isFall(fall.worse.frame, fall.better.frame, question)
  }
  return pair(shrink(inputs, isShown, [input]))
}

/** What led somewhere, then the corners of what is possible, and records in between. */
function* bases(explorer: Explorer): Iterable<Inputs> {
  for (const { frame } of new Set(explorer.reached.values())) yield frame
  for (let seed = 0; ; seed++)
    for (const corner of ['between', 'low', 'high'] as const) yield cornerInputs(explorer.choices, seed, corner)
}

/** Lowest first; of lists, the shortest. */
function orderedValues(input: string, { choices }: Explorer): readonly PlanValue[] {
  const found = choices.find((each) => each.input.name === input)
  const values = found?.values ?? []
  if (found?.input.type.is !== 'list') return values
  const items = values.flatMap((each) => (isItems(each) && each.length === 1 ? each : []))
  return [[], ...items.map((_, index) => items.slice(0, index + 1))]
}
