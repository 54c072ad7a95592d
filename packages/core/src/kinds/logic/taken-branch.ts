import type { Facts } from '../../explain/facts.ts'
import { variablesIn } from '../../logic/variables.ts'
import type { Json } from '../../text/canonical-json.ts'
import { decide, opposite } from './decide.ts'
import { callOf, operandsOf } from './written-bound.ts'

/** What is left of an expression once it is known which branches did not count, and why they did not. */
export interface TakenBranch {
  readonly logic: Json
  /** Conditions that held, as they are to be read; of inputs and settings, only their names. */
  readonly because: readonly Json[]
}

/**
 * The branch that counted for this result, so that nobody has to read those that did not. What cannot be told stays a
 * choice.
 */
export function takenBranch(logic: Json, facts: Facts): TakenBranch {
  const args = operandsOf(logic, 'if')
  if (!args) return { logic, because: [] }
  const failed: Json[] = []
  for (let index = 0; index + 1 < args.length; index += 2) {
    const condition = args[index] ?? null
    const holds = decide(condition, facts)
    if (holds === undefined) return { logic: { if: args.slice(index) }, because: whyNot(failed) }
    if (holds) return further(args[index + 1] ?? null, [...why(condition), ...lastStep(failed)], facts)
    failed.push(condition)
  }
  return further(args.at(-1) ?? null, whyNot(failed), facts)
}

/** The same, with every choice that stands deeper within the expression. */
export function takenBranches(logic: Json, facts: Facts): TakenBranch {
  const taken = takenBranch(logic, facts)
  const [operator, args] = callOf(taken.logic)
  if (operator === '' || operator === 'if' || operator === 'var' || operator === 'setting') return taken
  const parts = args.map((each) => takenBranches(each, facts))
  return {
    logic: { [operator]: parts.map((each) => each.logic) },
    because: [...taken.because, ...parts.flatMap((each) => each.because)],
  }
}

function further(branch: Json, because: readonly Json[], facts: Facts): TakenBranch {
  const taken = takenBranch(branch, facts)
  return { logic: taken.logic, because: [...because, ...taken.because] }
}

/** Of a comparison, what was compared; of any other condition, what it looked at. */
const why = (condition: Json): readonly Json[] => (isComparison(condition) ? [condition] : lookedAt(condition))

const whyNot = (failed: readonly Json[]): readonly Json[] => [
  ...failed.filter((each) => !isComparison(each)).flatMap(lookedAt),
  ...lastStep(failed),
]

/** Of a ladder of comparisons, the last one says it. */
function lastStep(failed: readonly Json[]): readonly Json[] {
  const last = failed.filter(isComparison).at(-1)
  return last === undefined ? [] : [turned(last)]
}

const operatorOf = (logic: Json): string =>
  typeof logic === 'object' && logic !== null ? (Object.keys(logic)[0] ?? '') : ''

const isComparison = (condition: Json): boolean => opposite.has(operatorOf(condition))

const turned = (comparison: Json): Json => {
  const operator = operatorOf(comparison)
  return { [opposite.get(operator) ?? operator]: operandsOf(comparison, operator) ?? [] }
}

const lookedAt = (condition: Json): readonly Json[] => [
  ...variablesIn(condition).map((name): Json => ({ var: name })),
  ...settingsIn(condition).map((name): Json => ({ setting: name })),
]

function settingsIn(logic: Json): readonly string[] {
  if (typeof logic !== 'object' || logic === null) return []
  const [setting] = operandsOf(logic, 'setting') ?? []
  if (typeof setting === 'string') return [setting]
  const parts: readonly Json[] = Array.isArray(logic) ? logic : Object.values(logic)
  return parts.flatMap(settingsIn)
}
