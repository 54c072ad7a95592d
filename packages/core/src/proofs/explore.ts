import type { Frame, Plan, PlanValue } from '../plan/plan.ts'
import type { Json } from '../text/canonical-json.ts'
import { choicesOf, mix, type Choices } from './choices.ts'
import { cornerInputs, type Corner } from './corner.ts'
import type { Point } from './points.ts'
import { expressionsOf, restsOn } from './reads.ts'
import type { WatchedRun } from './watch-plan.ts'

/** One run: the inputs with the value of every step, and the points that it led to. */
export interface Run {
  readonly frame: Frame
  readonly reached: ReadonlySet<Point>
}

/** Cases to try: every combination of what the named inputs can be. */
export interface Cases {
  readonly names: ReadonlySet<string>
  /** What decides which values of an input are worth trying. */
  readonly expressions: readonly Json[]
  /** What to try of the values of an input. */
  readonly valuesOf: (values: readonly PlanValue[], name: string) => readonly PlanValue[]
  /** All other inputs. */
  readonly others: Readonly<Record<string, PlanValue>>
  /** Lists of which it only matters whether they are given. */
  readonly onlyGiven?: ReadonlySet<string>
}

/** Tries records in a fixed order, and remembers the first that led to each point. */
export class Explorer {
  readonly plan: Plan
  readonly choices: readonly Choices[]
  /** The first run that led to each point. */
  readonly reached = new Map<Point, Run>()
  /** How many records may be tried in one go. */
  readonly most: number
  readonly #run: WatchedRun
  readonly #levelSteps: readonly (readonly [id: string, ranks: Set<number>])[]
  readonly #given = new Map<string, Set<number>>()
  #isEnough = (): boolean => false
  #tried = 0

  /**
   * @param run - runs the plan
   * @param expressions - what decides which values are worth trying
   */
  constructor(plan: Plan, run: WatchedRun, most: number, expressions = plan.steps.flatMap(expressionsOf)) {
    this.plan = plan
    this.choices = choicesOf(plan, expressions)
    this.#run = run
    this.most = most
    this.#levelSteps = plan.steps.flatMap(({ id, type }) => {
      if (type.is !== 'level') return []
      const ranks = this.#given.get(type.scale) ?? new Set()
      this.#given.set(type.scale, ranks)
      return [[id, ranks] as const]
    })
  }

  /** Whether a step gave the level in one of the runs. */
  gave(scale: string, rank: number): boolean {
    return this.#given.get(scale)?.has(rank) ?? false
  }

  /** @param inputs - by name; what is left out is absent */
  run(inputs: Readonly<Record<string, PlanValue>>): Run {
    const frame = Object.create(null) as Frame
    for (const { input } of this.choices) frame[input.name] = inputs[input.name] ?? null
    const run = { frame, reached: this.#run(frame) }
    this.#tried++
    for (const point of run.reached) if (!this.reached.has(point)) this.reached.set(point, run)
    for (const [id, ranks] of this.#levelSteps) if (typeof frame[id] === 'number') ranks.add(frame[id])
    return run
  }

  /**
   * From corner to corner of what is possible, and between two corners that led to different points to where they part.
   * Stops early when that is enough.
   */
  explore(isEnough: () => boolean): void {
    this.#isEnough = isEnough
    for (let seed = 0; !this.#isDone(); seed++) {
      const at = (corner: Corner): Run => this.run(cornerInputs(this.choices, seed, corner))
      this.#part(at('low'), at('high'))
      at('between')
    }
  }

  /**
   * Every case of some plan steps: all values, also none, of the inputs that they rest on, the others absent.
   *
   * @returns false where the cases are too many, or cannot be told apart
   */
  exhaust(steps: readonly string[], visit: (run: Run) => void = () => {}): boolean {
    const names = restsOn(this.plan, steps)
    const expressions = this.plan.steps.filter(({ id }) => names.has(id)).flatMap(expressionsOf)
    return this.tryAll({ names, expressions, valuesOf: (values) => [null, ...values], others: {} }, visit)
  }

  /** @returns false, and tries none, where the cases are too many or cannot be told apart */
  tryAll(cases: Cases, visit: (run: Run) => void): boolean {
    const columns = this.#columns(cases)
    const count = columns.reduce((product, { values }) => product * values.length, 1)
    if (!columns.every(({ areAll }) => areAll) || count > this.most) return false
    for (let index = 0; index < count; index++) {
      const inputs: Record<string, PlanValue> = { ...cases.others }
      let rest = index
      for (const { name, values } of columns) {
        inputs[name] = values[rest % values.length] ?? null
        rest = Math.floor(rest / values.length)
      }
      visit(this.run(inputs))
    }
    return true
  }

  /** As many of the cases as there is time for, as if chance had chosen them, until one is enough. */
  trySome(cases: Cases, visit: (run: Run) => void, isEnough: () => boolean): void {
    const columns = this.#columns(cases)
    for (let seed = 0; seed < this.most && !isEnough(); seed++) {
      const inputs: Record<string, PlanValue> = { ...cases.others }
      for (const [index, { name, values }] of columns.entries())
        inputs[name] = values[seed === 0 ? 0 : mix(seed, index) % values.length] ?? null
      visit(this.run(inputs))
    }
  }

  #columns({ names, expressions, valuesOf, onlyGiven = new Set() }: Cases) {
    return choicesOf(this.plan, expressions)
      .filter(({ input }) => names.has(input.name))
      .map(({ input: { name }, values, areAll }) => {
        const one = onlyGiven.has(name) ? values.slice(-1) : undefined
        return { name, values: valuesOf(one ?? values, name), areAll: areAll || one !== undefined }
      })
  }

  #isDone(): boolean {
    return this.#tried >= this.most || this.#isEnough()
  }

  #part(a: Run, b: Run): void {
    if (sameReach(a, b) || this.#isDone()) return
    const inputs: Record<string, PlanValue> = {}
    let isBetween = false
    for (const { input } of this.choices) {
      const [x = null, y = null] = [a.frame[input.name], b.frame[input.name]]
      const middle = typeof x === 'number' && typeof y === 'number' ? Math.floor((x + y) / 2) : x
      inputs[input.name] = middle
      if (middle !== x && middle !== y) isBetween = true
    }
    if (!isBetween) return
    const between = this.run(inputs)
    this.#part(a, between)
    this.#part(between, b)
  }
}

export function sameReach(a: Run, b: Run): boolean {
  if (a.reached.size !== b.reached.size) return false
  for (const point of a.reached) if (!b.reached.has(point)) return false
  return true
}
