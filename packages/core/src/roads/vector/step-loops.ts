import { intervalOf, type Interval } from '../../plan/interval.ts'
import type { Plan, PlanStep } from '../../plan/plan.ts'
import { isList, type ValueType } from '../../plan/value-type.ts'
import { isListColumn, type InputColumns } from '../columns.ts'
import type { PolicyPart } from '../../plan/policy-part.ts'
import { outcomeFields } from '../outcome.ts'
import type { Inputs } from '../road.ts'
import { addStep, type StepContext } from './add-step.ts'
import { checkLists } from './check-lists.ts'
import type { ListBlock } from './fold-loop.ts'
import type { Register } from './kernels.ts'
import type { ColumnOperator } from './call-loop.ts'
import { load, type Slice } from './load.ts'
import { Program, type Scope } from './program.ts'
import { Texts } from './texts.ts'

/** So many records at once that the registers stay in a processor's cache. */
export const blockSize = 1024

/** The operators that the steps call, ready for columns. */
export type Operators = StepContext['operator']

/** The steps of a plan as loops over blocks of records, with a register for every value. */
export class StepLoops implements StepContext {
  readonly plan: Plan
  readonly program = new Program(blockSize)
  readonly texts = new Texts()
  /** Of the records of a block: has a value been refused, must the reference road take it; and room for one input. */
  readonly refused = new Uint8Array(blockSize)
  readonly careful = new Uint8Array(blockSize)
  readonly #own = new Uint8Array(blockSize)
  readonly #registers = new Map<string, Register>()
  readonly #intervals = new Map<string, Interval>()
  readonly #lists = new Map<string, ListBlock>()
  readonly #policies: readonly PolicyPart[]
  readonly #expected: ReadonlySet<string>
  readonly #operators: Operators

  /** @param expected - the inputs without which a record is marked as refused */
  constructor(
    plan: Plan,
    steps: readonly PlanStep[],
    policies: readonly PolicyPart[],
    operators: Operators,
    expected: ReadonlySet<string> = new Set(),
  ) {
    this.#operators = operators
    this.#expected = expected
    this.plan = plan
    this.#policies = policies
    for (const { name, type } of plan.inputs) {
      this.#registers.set(name, this.program.register())
      this.#intervals.set(name, isList(type) ? [0, 0] : intervalOf(type))
    }
    for (const step of steps) {
      const register = this.program.register()
      addStep(step, register, this)
      this.#registers.set(step.id, register)
      this.#intervals.set(step.id, intervalOf(step.type))
    }
  }

  readonly scope: Scope = {
    register: (name) => {
      // A list with a mistake takes the reference road, so that here none is refused.
      if (name.endsWith(':refused') && !this.#registers.has(name)) this.#registers.set(name, this.program.register())
      return this.register(name)
    },
    text: (text) => this.texts.constant(text),
    interval: (name) => this.#intervals.get(name) ?? [0, 0],
  }

  register(name: string): Register {
    const register = this.#registers.get(name)
    if (!register) throw new TypeError(`the plan reads the unknown name "${name}"`)
    return register
  }

  operator(step: Parameters<Operators>[0]): ColumnOperator {
    return this.#operators(step)
  }

  listBlock(name: string): ListBlock {
    return this.#lists.get(name) ?? { column: [], from: 0 }
  }

  /** Loads `n` records from `from` on and computes their steps. */
  run(inputs: Inputs, from: number, n: number): void {
    this.refused.fill(0, 0, n)
    this.careful.fill(0, 0, n)
    this.texts.startBlock()
    this.plan.inputs.forEach(({ name, type }, index) => {
      const column = inputs[index]
      if (column === undefined) return
      if (isList(type)) this.#loadList(name, type, column, from, n)
      else if (!isListColumn(column)) this.#load(name, type, { column, at: from, n })
    })
    this.program.run(n)
  }

  #loadList(
    name: string,
    type: Parameters<typeof checkLists>[0],
    column: InputColumns[string],
    from: number,
    n: number,
  ) {
    this.#lists.set(name, { column, from })
    checkLists(type, column, from, n, this.careful, this.texts)
  }

  /** What is refused counts as absent; where a guard asks, it is told apart. */
  #load(name: string, type: ValueType, slice: Slice): void {
    const register = this.register(name)
    const told = this.#registers.get(`${name}:refused`)
    const marksAbsent = this.#expected.has(name)
    if (!told) return load(type, slice, register, { refused: this.refused, marksAbsent }, this.texts)
    const own = this.#own.fill(0, 0, slice.n)
    load(type, slice, register, { refused: own, marksAbsent }, this.texts)
    for (let i = 0; i < slice.n; i++) {
      told[i] = own[i] ?? 0
      if (own[i] === 1) this.refused[i] = 1
    }
  }

  /** The statuses of the records of the block, as their places in `statuses`. */
  storeStatus(status: Uint8Array, from: number, n: number): void {
    status.fill(0, from, from + n)
    for (const { id, of, isShared } of this.#policies) {
      const [part, missing] = [this.register(id), this.register(of)]
      for (let i = 0; i < n; i++)
        if (isShared ? part[i] === 1 : part[i] === part[i] && missing[i] !== missing[i]) status[from + i] = 1
    }
    for (const { of } of outcomeFields(this.plan)) {
      const register = this.register(of)
      for (let i = 0; i < n; i++) if (register[i] !== register[i]) status[from + i] = 2
    }
    for (let i = 0; i < n; i++) if (this.refused[i] === 1) status[from + i] = 3
  }
}
