import { intervalOf, type Interval } from '../../plan/interval.ts'
import type { Plan } from '../../plan/plan.ts'
import { isList } from '../../plan/value-type.ts'
import { isListColumn } from '../columns.ts'
import { liveNames, livePolicies } from '../live-steps.ts'
import { outcomeFields } from '../outcome.ts'
import type { Inputs, OutputColumn, Road } from '../road.ts'
import { addStep, type StepContext } from './add-step.ts'
import { checkLists } from './check-lists.ts'
import type { ListBlock } from './fold-loop.ts'
import type { Register } from './kernels.ts'
import { load } from './load.ts'
import { Program, type Scope } from './program.ts'
import { store, type Target } from './store.ts'
import { Texts } from './texts.ts'

/** As many records as the runner gives at once. */
const blockSize = 1024

/**
 * The road for columns that needs no generated code, so it runs under every policy: each operator is one loop over a
 * block of records. Plans with plugins' operators do not take it.
 */
export function vectorRoad(plan: Plan): Road {
  if (plan.steps.some((step) => step.form === 'call')) return {}
  let columns: VectorPlan | undefined
  let tape: VectorPlan | undefined
  return {
    columns(...args) {
      columns ??= new VectorPlan(plan, false)
      columns.run(...args)
    },
    tape(...args) {
      tape ??= new VectorPlan(plan, true)
      tape.run(...args)
    },
  }
}

class VectorPlan implements StepContext {
  readonly plan: Plan
  readonly program = new Program(blockSize)
  readonly #registers = new Map<string, Register>()
  readonly #intervals = new Map<string, Interval>()
  readonly texts = new Texts()
  readonly #refused = new Uint8Array(blockSize)
  listBlock(name: string): ListBlock {
    return this.#lists.get(name) ?? { column: [], from: 0 }
  }

  readonly #lists = new Map<string, ListBlock>()
  readonly #targets: readonly Target[]
  readonly #policies: readonly { readonly part: Register; readonly of: Register; readonly isShared: boolean }[]

  constructor(plan: Plan, hasTape: boolean) {
    this.plan = plan
    for (const { name, type } of plan.inputs) {
      this.#registers.set(name, this.program.register())
      this.#intervals.set(name, isList(type) ? [0, 0] : intervalOf(type))
    }
    const live = liveNames(plan)
    const policies = livePolicies(plan, live)
    const wanted = new Set([...live, ...policies.map(({ id }) => id)])
    for (const step of plan.steps) {
      if (!hasTape && !wanted.has(step.id)) continue
      const register = this.program.register()
      addStep(step, register, this)
      this.#registers.set(step.id, register)
      this.#intervals.set(step.id, intervalOf(step.type))
    }
    this.#targets = [
      ...outcomeFields(plan).map(({ of, type }) => ({
        register: this.#register(of),
        type,
        den: type.is === 'number' ? type.den : 1,
      })),
      ...(hasTape ? plan.steps.map(({ id, type }) => ({ register: this.#register(id), type, den: 1 })) : []),
    ]
    this.#policies = policies.map(({ id, of, isShared }) => ({
      part: this.#register(id),
      of: this.#register(of),
      isShared,
    }))
  }

  run(inputs: Inputs, from: number, to: number, outputs: readonly OutputColumn[], slow: number[]): void {
    for (let at = from; at < to; at += blockSize) this.#block(inputs, at, Math.min(blockSize, to - at), outputs, slow)
  }

  #block(inputs: Inputs, from: number, n: number, outputs: readonly OutputColumn[], slow: number[]): void {
    const refused = this.#refused.fill(0, 0, n)
    this.texts.startBlock()
    this.plan.inputs.forEach(({ name, type }, index) => {
      const column = inputs[index]
      const register = this.#register(name)
      if (column === undefined) return
      if (isList(type)) {
        // A list in columns is always there, if only empty.
        register.fill(0, 0, n)
        this.#lists.set(name, { column, from })
        checkLists(type, column, from, n, refused, this.texts)
      } else if (!isListColumn(column)) load(type, { column, at: from, n }, register, refused, this.texts)
    })
    this.program.run(n)
    const [status, ...columns] = outputs
    this.#storeStatus(status as Uint8Array, from, n)
    this.#targets.forEach((target, index) => {
      const column = columns[index]
      if (column) store(column, from, n, target, this.texts)
    })
    for (let i = 0; i < n; i++) if (refused[i] === 1) slow.push(from + i)
  }

  #storeStatus(status: Uint8Array, from: number, n: number): void {
    status.fill(0, from, from + n)
    for (const { part, of, isShared } of this.#policies)
      for (let i = 0; i < n; i++)
        if (isShared ? part[i] === 1 : part[i] === part[i] && of[i] !== of[i]) status[from + i] = 1
    for (const { of } of outcomeFields(this.plan)) {
      const register = this.#register(of)
      for (let i = 0; i < n; i++) if (register[i] !== register[i]) status[from + i] = 2
    }
  }

  #register(name: string): Register {
    const register = this.#registers.get(name)
    if (!register) throw new TypeError(`the plan reads the unknown name "${name}"`)
    return register
  }

  readonly scope: Scope = {
    register: (name) => (name.endsWith(':refused') ? this.#nothing : this.#register(name)),
    text: (text) => this.texts.constant(text),
    interval: (name) => this.#intervals.get(name) ?? [0, 0],
  }
  /** Records with a refused value take the reference road, so here none is. */
  readonly #nothing = new Float64Array(blockSize)
}
