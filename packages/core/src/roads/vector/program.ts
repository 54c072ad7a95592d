import { logicInterval, type Interval } from '../../plan/interval.ts'
import { operationOf, scaledBy, variableOf } from '../../plan/expression.ts'
import type { Json } from '../../text/canonical-json.ts'
import { bandsOf } from '../bands.ts'
import * as kernels from './kernels.ts'
import type { Register } from './kernels.ts'
import {
  apply,
  chains,
  comparisons,
  equality,
  ofSmall,
  subtraction,
  type Operation,
  type Source,
} from './operations.ts'

/** One loop over a block of `n` records. */
export type Loop = (n: number) => void

/** What an expression may read while it becomes loops. */
export interface Scope {
  register(name: string): Register
  /** The number that stands for a text in this block. */
  text(text: string): number
  interval(name: string): Interval
}

/** Turns the expressions of a plan into loops over blocks of a fixed size. */
export class Program {
  readonly loops: Loop[] = []
  readonly #size: number
  readonly #free: Register[] = []

  constructor(size: number) {
    this.#size = size
  }

  /** A register of one's own. */
  register(): Register {
    return new Float64Array(this.#size)
  }

  /** One that others have used and need no more, or a new one. */
  take(): Register {
    return this.#free.pop() ?? this.register()
  }

  /** Leaves a register to those loops that are added from now on. */
  release(register: Register): void {
    this.#free.push(register)
  }

  run(n: number): void {
    for (const loop of this.loops) loop(n)
  }

  /** Computes an expression into `out`. */
  into(out: Register, logic: Json, scope: Scope): void {
    const direct = directSource(logic, scope)
    if (typeof direct === 'number') this.loops.push((n) => kernels.fill(out, n, direct))
    else if (direct) this.loops.push((n) => kernels.copy(out, n, direct))
    else {
      const { operator, args } = operationOf(logic) ?? { operator: '', args: [] }
      const chained = chains[operator]
      const comparison = comparisons[operator]
      if (chained) this.#chain(out, args, chained, scope)
      else if (comparison) this.#binary(out, args[0] ?? 0, args[1] ?? 0, comparison, scope)
      else this.#special(out, operator, args, scope)
    }
  }

  #special(out: Register, operator: string, args: readonly Json[], scope: Scope): void {
    const [first = 0, second] = args
    switch (operator) {
      case '+':
        return this.#sum(out, args, scope)
      case '-':
        return second === undefined
          ? this.#binary(out, 0, first, subtraction, scope)
          : this.#binary(out, first, second, subtraction, scope)
      case 'if':
        return this.#branches(out, args, scope)
      case '!':
        return this.withRegister(first, scope, (a) => this.loops.push((n) => kernels.negate(out, n, a)))
      case 'in':
        return this.#membership(out, args, scope)
      case '===':
      case '!==':
        return this.#equality(out, operator, args, scope)
      default:
        throw new TypeError(`the plan has an unknown operator "${operator}"`)
    }
  }

  /** Runs `use` with an expression's values; the register in between is free again afterwards. */
  with(logic: Json, scope: Scope, use: (source: Source) => unknown): void {
    const direct = directSource(logic, scope)
    if (direct !== undefined) {
      use(direct)
      return
    }
    const register = this.take()
    this.into(register, logic, scope)
    use(register)
    this.release(register)
  }

  /** As `with`, where a register is needed also for a constant. */
  withRegister(logic: Json, scope: Scope, use: (register: Register) => unknown): void {
    this.with(logic, scope, (source) => {
      use(typeof source === 'number' ? this.register().fill(source) : source)
    })
  }

  /** Products by constants are added as they are. */
  #sum(out: Register, args: readonly Json[], scope: Scope): void {
    const [first = 0, ...rest] = args
    this.into(out, first, scope)
    for (const each of rest) {
      const [value, factor] = scaledBy(each)
      this.with(value, scope, (a) => {
        if (typeof a === 'number') this.loops.push((n) => kernels.addConstant(out, n, out, a * factor))
        else if (factor === 1) this.loops.push((n) => kernels.add(out, n, out, a))
        else this.loops.push((n) => kernels.addProduct(out, n, a, factor))
      })
    }
  }

  #chain(out: Register, args: readonly Json[], chained: Operation, scope: Scope): void {
    const [first = 0, second, ...rest] = args
    const operation = args.every((each) => isSmall(boundsOf(each, scope))) ? (ofSmall.get(chained) ?? chained) : chained
    if (second === undefined) return this.into(out, first, scope)
    this.#binary(out, first, second, operation, scope)
    for (const each of rest) this.with(each, scope, (b) => this.loops.push((n) => apply(operation, out, n, out, b)))
  }

  #binary(out: Register, left: Json, right: Json, operation: Operation, scope: Scope): void {
    this.with(left, scope, (a) =>
      this.with(right, scope, (b) => {
        this.loops.push((n) => apply(operation, out, n, a, b))
      }),
    )
  }

  #equality(out: Register, operator: '===' | '!==', [left = null, right = null]: readonly Json[], scope: Scope): void {
    if (right === null) this.withRegister(left, scope, (a) => this.loops.push((n) => kernels.isThere(out, n, a)))
    else this.#binary(out, left, right, equality, scope)
    const isNegated = operator === (right === null ? '===' : '!==')
    if (isNegated) this.loops.push((n) => kernels.negate(out, n, out))
  }

  #membership(out: Register, [needle = null, list = null]: readonly Json[], scope: Scope): void {
    const [first = null, ...rest] = list as readonly Json[]
    this.with(needle, scope, (a) => {
      this.with(first, scope, (b) => this.loops.push((n) => apply(equality, out, n, a, b)))
      if (rest.length === 0) return
      const one = this.register()
      for (const each of rest)
        this.with(each, scope, (b) => {
          this.loops.push((n) => apply(equality, one, n, a, b))
          this.loops.push((n) => kernels.either(out, n, out, one))
        })
    })
  }

  /** From the last branch to the first, each overwriting what comes after it. */
  #branches(out: Register, args: readonly Json[], scope: Scope): void {
    const bands = bandsOf(args)
    if (bands) {
      const { of } = bands
      const thresholds = Float64Array.from(bands.thresholds)
      const values = Float64Array.from(bands.values)
      const kernel = thresholds.length <= 4 ? kernels.bandOfFour : kernels.bandOf
      return this.withRegister(of, scope, (a) => this.loops.push((n) => kernel(out, n, a, thresholds, values)))
    }
    this.into(out, args.at(-1) ?? null, scope)
    for (let index = args.length - 3; index >= 0; index -= 2)
      this.withRegister(args[index] ?? false, scope, (condition) =>
        this.with(args[index + 1] ?? null, scope, (value) => {
          if (typeof value === 'number') this.loops.push((n) => kernels.putConstant(out, n, condition, value))
          else this.loops.push((n) => kernels.put(out, n, condition, value))
        }),
      )
  }
}

const isSmall = ([low, high]: Interval): boolean => low > -(2 ** 50) && high < 2 ** 50

/** The bounds of an expression, by those of the names in it. */
export const boundsOf = (logic: Json, scope: Scope): Interval => logicInterval(logic, (name) => scope.interval(name))

/** A value that needs no loop: a constant, or a name. */
function directSource(logic: Json, scope: Scope): Source | undefined {
  if (typeof logic === 'number') return logic
  if (typeof logic === 'boolean') return Number(logic)
  if (typeof logic === 'string') return scope.text(logic)
  const name = variableOf(logic)
  return name === undefined ? undefined : scope.register(name)
}
