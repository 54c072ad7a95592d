import { intervalOf } from '../../plan/interval.ts'
import type { HeldOperators } from '../../plan/operator.ts'
import type { Plan } from '../../plan/plan.ts'
import { specialise } from '../../plan/specialise.ts'
import { isList } from '../../plan/value-type.ts'
import { liveNames, livePolicies, namesToRun } from '../live-steps.ts'
import { isListColumn } from '../columns.ts'
import { outcomeFields } from '../outcome.ts'
import type { Inputs, OutputColumn, Road } from '../road.ts'
import { runtimeOf } from '../runtime.ts'
import { namesToTape, tapedSteps, tapeForm } from '../tape.ts'
import { blockSize, StepLoops, type Operators } from './step-loops.ts'
import { gather, roomLike, scatter } from './gather.ts'
import { rowsByColumns } from './rows-by-columns.ts'

/**
 * The road for columns that needs no generated code, so it runs under every policy: each operator is one loop over a
 * block of records. Rows are read into columns first.
 *
 * @param held - the operators of plugins that the plan calls, made by `holdOperators`
 *
 * @throws TypeError when the plan calls an operator that was not given
 */
export function vectorRoad(plan: Plan, held: HeldOperators = new Map()): Road {
  const { operator } = runtimeOf(held)
  const operators: Operators = (step) => operator(step.id, step.type)
  for (const step of plan.steps) if (step.form === 'call') operators(step)
  const make = (hasTape: boolean): Required<Road>['columns'] => {
    let made: VectorPlan | undefined
    return (...args) => {
      made ??= new VectorPlan(plan, operators, hasTape)
      made.run(...args)
    }
  }
  const columns = make(false)
  const rows = rowsByColumns(plan, columns)
  return { columns, tape: make(true), ...(rows ? { rows } : {}) }
}

/**
 * Two programs: a short one for records that have every input that is required, and the whole one for the others, which
 * are gathered for it.
 */
class VectorPlan {
  readonly #whole: StepLoops
  readonly #short: StepLoops | undefined
  /** For those who are gathered, used again and again. */
  #room: { readonly inputs: Inputs; readonly outputs: readonly OutputColumn[] } | undefined

  constructor(plan: Plan, operators: Operators, hasTape: boolean) {
    const live = liveNames(plan)
    const policies = livePolicies(plan, live)
    const wanted = new Set([...namesToRun(plan, live, policies), ...(hasTape ? namesToTape(plan) : [])])
    const steps = plan.steps.filter(({ id }) => wanted.has(id))
    const conditional = new Set(plan.steps.map(({ id }) => /^(.+):applies$/.exec(id)?.[1]))
    const expected = new Set(
      plan.inputs.flatMap(({ name, required }) => (required && !conditional.has(name) ? [name] : [])),
    )
    const written = [
      ...outcomeFields(plan).map(({ of, type }) => ({
        name: of,
        type,
        den: type.is === 'number' ? type.den : 1,
        absent: -1,
      })),
      ...(hasTape ? tapedSteps(plan) : []).map(({ id, type }) => ({ name: id, type, den: 1, ...tapeForm(type) })),
    ]
    const parts = { plan, steps, policies, operators, written, expected: new Set<string>() }
    this.#whole = new StepLoops(parts)
    const types = new Map([
      ...plan.inputs.map(({ name, type }) => [name, type] as const),
      ...plan.steps.map(({ id, type }) => [id, type] as const),
    ])
    const interval = (name: string) => {
      const type = types.get(name)
      return type && !isList(type) ? intervalOf(type) : ([-Infinity, Infinity] as const)
    }
    // The items of lists stand where their records stand, so records with lists are not gathered.
    if (!plan.inputs.some(({ type }) => isList(type)))
      this.#short = new StepLoops({ ...parts, steps: specialise(steps, expected, interval), expected })
  }

  run(inputs: Inputs, from: number, to: number, outputs: readonly OutputColumn[], slow: number[]): void {
    const first = this.#short ?? this.#whole
    // The short program marks what it cannot judge as refused.
    const others: number[] = []
    for (let at = from; at < to; at += blockSize) {
      const n = Math.min(blockSize, to - at)
      first.run({ inputs, outputs, from: at }, n)
      for (let i = 0; i < n; i++)
        if (first !== this.#whole && first.refused[i] === 1) others.push(at + i)
        else if (first.careful[i] === 1) slow.push(at + i)
    }
    for (let at = 0; at < others.length; at += blockSize)
      this.#gathered(others.slice(at, at + blockSize), inputs, outputs, slow)
  }

  #gathered(rows: readonly number[], inputs: Inputs, outputs: readonly OutputColumn[], slow: number[]): void {
    this.#room ??= {
      inputs: inputs.map((column) => (isListColumn(column) ? column : roomLike(column, blockSize))),
      outputs: outputs.map((column) => roomLike(column, blockSize)),
    }
    const room = this.#room
    inputs.forEach((column, index) => gather(column, rows, room.inputs[index]))
    this.#whole.run({ ...room, from: 0 }, rows.length)
    outputs.forEach((column, index) => scatter(column, room.outputs[index] ?? [], rows))
    rows.forEach((row, index) => {
      if (this.#whole.careful[index] === 1) slow.push(row)
    })
  }
}
