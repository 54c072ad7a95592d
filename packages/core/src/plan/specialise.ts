import type { Json } from '../text/canonical-json.ts'
import { operationOf, variableOf } from './expression.ts'
import { logicInterval, type Interval } from './interval.ts'
import type { PlanStep } from './plan.ts'

/**
 * The same steps for records in which the inputs of `present` have values and none was refused: guards that then hold
 * are gone. Steps that always have a value then are known to the steps after them.
 */
export function specialise(
  steps: readonly PlanStep[],
  present: ReadonlySet<string>,
  interval: (name: string) => Interval,
): readonly PlanStep[] {
  const always = new Set(present)
  return steps.map((step) => {
    const special = specialiseStep(step, always)
    if (special.guard === true && !mayFail(special, interval)) always.add(step.id)
    return special
  })
}

/** Whether a step can be without a value although its guard holds. */
function mayFail(step: PlanStep, interval: (name: string) => Interval): boolean {
  if (step.form === 'quot') {
    const [low, high] = logicInterval(step.by, interval)
    return low <= 0 && high >= 0
  }
  return step.form === 'call' || (step.form === 'fold' && (step.reduce === 'min' || step.reduce === 'max'))
}

function specialiseStep(step: PlanStep, always: ReadonlySet<string>): PlanStep {
  const simpler = (logic: Json): Json => simplify(logic, always)
  const guard = simpler(step.guard)
  switch (step.form) {
    case 'expr':
      return { ...step, guard, value: simpler(step.value) }
    case 'quot':
      return { ...step, guard, over: simpler(step.over), by: simpler(step.by) }
    case 'pick':
      return { ...step, guard, keys: step.keys.map(({ rank, size }) => ({ rank: simpler(rank), size })) }
    case 'fold':
      return { ...step, guard }
    case 'call':
      return { ...step, guard, args: step.args.map(simpler) }
  }
}

function simplify(logic: Json, always: ReadonlySet<string>): Json {
  const operation = operationOf(logic)
  if (!operation || operation.operator === 'var') return logic
  const { operator } = operation
  const args = operation.operator === 'in' ? operation.args : operation.args.map((each) => simplify(each, always))
  switch (operator) {
    case '!==':
    case '===':
      return isKnown(args, always) ? operator === '!==' : { [operator]: args }
    case 'and':
      return connective(operator, args, true)
    case 'or':
      return connective(operator, args, false)
    case '!':
      return typeof args[0] === 'boolean' ? !args[0] : { '!': args }
    case 'if':
      return branches(args)
    default:
      return { [operator]: args }
  }
}

/** Whether a comparison asks for the presence of what is always there, or for a refusal that never is. */
function isKnown([left = null, right]: readonly Json[], always: ReadonlySet<string>): boolean {
  const name = variableOf(left)
  if (name === undefined) return false
  return right === null
    ? always.has(name)
    : right === true && always.has(name.replace(/:refused$/, '')) && name.endsWith(':refused')
}

function connective(operator: 'and' | 'or', args: readonly Json[], neutral: boolean): Json {
  if (args.includes(!neutral)) return !neutral
  const left = args.filter((each) => each !== neutral)
  const [first = neutral, ...rest] = left
  return rest.length === 0 ? first : { [operator]: left }
}

function branches(args: readonly Json[]): Json {
  const left: Json[] = []
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [condition = false, value = null] = args.slice(index, index + 2)
    if (condition === false) continue
    if (condition === true) return left.length === 0 ? value : { if: [...left, value] }
    left.push(condition, value)
  }
  const otherwise = args.at(-1) ?? null
  while (left.length > 0 && JSON.stringify(left.at(-1)) === JSON.stringify(otherwise)) left.splice(-2)
  return left.length === 0 ? otherwise : { if: [...left, otherwise] }
}
