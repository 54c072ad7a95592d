import { intervalOf, type Interval } from '../../plan/interval.ts'
import type { Plan, PlanStep } from '../../plan/plan.ts'
import { isList } from '../../plan/value-type.ts'
import type { Column, TextColumn } from '../columns.ts'
import type { PolicyPart } from '../../plan/policy-part.ts'
import { outcomeFields } from '../outcome.ts'
import { namesIn } from '../../plan/dependencies.ts'
import type { Inputs, OutputColumn } from '../road.ts'
import { Schedule } from '../schedule.ts'
import { addStep, type StepContext } from './add-step.ts'
import { listChecker } from './check-lists.ts'
import type { ListBlock } from './fold-loop.ts'
import type { Register } from './kernels.ts'
import type { ColumnOperator } from './call-loop.ts'
import { inputLoop } from './input-loop.ts'
import { Program, type Scope } from './program.ts'
import { statusLoop } from './status-loop.ts'
import { store, type Written } from './store.ts'
import { Texts } from './texts.ts'

/** So many records at once that the registers in use stay in a processor's nearest memory. */
export const blockSize = 512

/** The operators that the steps call, ready for columns. */
export type Operators = StepContext['operator']

/** What a program of loops is made of. */
export interface Parts {
  readonly plan: Plan
  readonly steps: readonly PlanStep[]
  readonly policies: readonly PolicyPart[]
  readonly operators: Operators
  /** What goes into the output columns after the status, in their order. */
  readonly written: readonly Written[]
  /** The inputs without which a record is marked as refused. */
  readonly expected: ReadonlySet<string>
}

/**
 * The steps of a plan as loops over blocks of records. Each value is loaded or computed as late as it can be, stored at
 * once, and its register left to others after its last reader, so that few are in use.
 */
export class StepLoops implements StepContext {
  readonly plan: Plan
  readonly program = new Program(blockSize)
  readonly texts = new Texts()
  /** Of the records of a block: 1 where a value has been refused, and where the reference road must take it. */
  readonly refused = new Uint8Array(blockSize)
  readonly careful = new Uint8Array(blockSize)
  readonly #registers = new Map<string, Register>()
  readonly #intervals = new Map<string, Interval>()
  readonly #lists = new Map<string, ListBlock>()
  readonly #parts: Parts
  /** How often each name will still be read. */
  readonly #readers = new Map<string, number>()
  readonly #status: ReturnType<typeof statusLoop>
  #block: Block = { inputs: [], outputs: [], from: 0 }

  constructor(parts: Parts) {
    const { plan, steps } = parts
    this.#parts = parts
    this.plan = plan
    for (const { name, type } of plan.inputs) this.#intervals.set(name, isList(type) ? [0, 0] : intervalOf(type))
    const known = new Set([...this.#intervals.keys(), ...steps.map(({ id }) => id)])
    const units = steps.map((step) => {
      const names = namesIn(step).map((name) => name.replace(/:refused$/, ''))
      return { name: step.id, needs: names.filter((name) => known.has(name)), lines: [step] }
    })
    for (const name of steps.flatMap(namesIn))
      // A list with a mistake takes the reference road, so that here none is refused.
      if (name.endsWith(':refused')) this.#registers.set(name, this.program.register())
    for (const { needs } of units) for (const name of new Set(needs)) this.#count(name, 1)
    // The status is made last.
    for (const { of } of outcomeFields(plan)) this.#count(of, 1)
    for (const { id, of } of parts.policies) for (const name of [id, of]) this.#count(name, 1)
    const schedule = new Schedule(units)
    plan.inputs.forEach((input, index) => {
      this.#addInput(input, index)
      for (const step of schedule.after(input.name)) this.#addStep(step)
    })
    for (const step of schedule.rest()) this.#addStep(step)
    this.#status = statusLoop(
      parts.policies.map(({ id, of, isShared }) => ({
        part: this.register(id),
        missing: this.register(of),
        isShared,
      })),
      outcomeFields(plan).map(({ of }) => this.register(of)),
      this.refused,
    )
  }

  #count(name: string, more: number): number {
    const count = (this.#readers.get(name) ?? 0) + more
    this.#readers.set(name, count)
    return count
  }

  #addInput({ name, type }: Plan['inputs'][number], index: number): void {
    if (isList(type)) this.#lists.set(name, noList)
    const { loops } = this.program
    // The register of a list is never written: its zeros say that the list is there.
    this.#registers.set(name, isList(type) ? this.program.register() : this.program.take())
    if (isList(type)) {
      const check = listChecker(type, this.careful, this.texts)
      loops.push((n) => {
        const { inputs, from } = this.#block
        const column = inputs[index] ?? []
        this.#lists.set(name, { column, from })
        check(column, from, n)
      })
    } else {
      const marksAbsent = this.#parts.expected.has(name)
      const told = this.#registers.get(`${name}:refused`)
      const load = inputLoop(type, this.register(name), { refused: this.refused, marksAbsent, told }, this.texts)
      loops.push((n) => load(this.#block.inputs[index] as Column | TextColumn, this.#block.from, n))
    }
    this.#addStores(name)
    if (!isList(type) && !this.#readers.has(name)) this.program.release(this.register(name))
  }

  #addStep(step: PlanStep): void {
    const register = this.program.take()
    addStep(step, register, this)
    this.#registers.set(step.id, register)
    this.#intervals.set(step.id, intervalOf(step.type))
    this.#addStores(step.id)
    for (const name of new Set(namesIn(step).map((each) => each.replace(/:refused$/, '')))) {
      const read = this.#registers.get(name)
      if (read && !this.#lists.has(name) && this.#count(name, -1) === 0) this.program.release(read)
    }
    if (!this.#readers.has(step.id)) this.program.release(register)
  }

  #addStores(name: string): void {
    const register = this.register(name)
    this.#parts.written.forEach((written, index) => {
      if (written.name !== name) return
      this.program.loops.push((n) => {
        const column = this.#block.outputs[index + 1]
        if (column) store(column, this.#block.from, n, register, written, this.texts)
      })
    })
  }

  readonly scope: Scope = {
    register: (name) => this.register(name),
    text: (text) => this.texts.constant(text),
    interval: (name) => this.#intervals.get(name) ?? [0, 0],
  }

  register(name: string): Register {
    const register = this.#registers.get(name)
    if (!register) throw new TypeError(`the plan reads the unknown name "${name}"`)
    return register
  }

  operator(step: Parameters<Operators>[0]): ColumnOperator {
    return this.#parts.operators(step)
  }

  listBlock(name: string): ListBlock {
    return this.#lists.get(name) ?? noList
  }

  /** Computes the outcomes of `n` records from `block.from` on. */
  run(block: Block, n: number): void {
    this.#block = block
    this.refused.fill(0, 0, n)
    this.careful.fill(0, 0, n)
    this.texts.startBlock()
    this.program.run(n)
    this.#status(block.outputs[0] as Uint8Array, block.from, n)
  }
}

const noList: ListBlock = { column: [], from: 0 }

/** Some records of columns. */
export interface Block {
  readonly inputs: Inputs
  readonly outputs: readonly OutputColumn[]
  /** The place of the first one. */
  readonly from: number
}
