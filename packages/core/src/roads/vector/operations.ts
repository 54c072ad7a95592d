import * as kernels from './kernels.ts'
import type { Register } from './kernels.ts'

/** A constant, or where the values of a block stand. */
export type Source = number | Register

/** One operator on two values, each a register or a constant. */
export interface Operation {
  readonly registers: (out: Register, n: number, a: Register, b: Register) => void
  readonly right: (out: Register, n: number, a: Register, b: number) => void
  readonly left: (out: Register, n: number, a: number, b: Register) => void
  readonly constants: (a: number, b: number) => number
}

const swap =
  (kernel: (out: Register, n: number, a: Register, b: number) => void): Operation['left'] =>
  (out, n, a, b) =>
    kernel(out, n, b, a)

function commutative(
  registers: Operation['registers'],
  right: Operation['right'],
  constants: Operation['constants'],
): Operation {
  return { registers, right, left: swap(right), constants }
}

const bit = (holds: boolean): number => (holds ? 1 : 0)
const product = commutative(kernels.multiply, kernels.multiplyConstant, (a, b) => a * b)
const minimum = commutative(kernels.smallest, kernels.smallestConstant, Math.min)
const maximum = commutative(kernels.largest, kernels.largestConstant, Math.max)
export const equality = commutative(kernels.equal, kernels.equalConstant, (a, b) => bit(a === b))
export const subtraction: Operation = {
  registers: kernels.subtract,
  right: (out, n, a, b) => kernels.addConstant(out, n, a, -b),
  left: kernels.subtractFrom,
  constants: (a, b) => a - b,
}
const conjunction = commutative(
  kernels.both,
  (out, n, a, b) => (b === 1 ? kernels.equalConstant(out, n, a, 1) : kernels.fill(out, n, 0)),
  (a, b) => bit(a === 1 && b === 1),
)
const disjunction = commutative(
  kernels.either,
  (out, n, a, b) => (b === 1 ? kernels.fill(out, n, 1) : kernels.equalConstant(out, n, a, 1)),
  (a, b) => bit(a === 1 || b === 1),
)
const mirror =
  (kernel: Operation['left']): Operation['right'] =>
  (out, n, a, b) =>
    kernel(out, n, b, a)
const flipped = ({ registers, right, left }: Operation, constants: Operation['constants']): Operation => ({
  registers: (out, n, a, b) => registers(out, n, b, a),
  right: mirror(left),
  left: (out, n, a, b) => right(out, n, b, a),
  constants,
})
const less: Operation = {
  registers: kernels.less,
  right: kernels.lessConstant,
  left: swap(kernels.greaterConstant),
  constants: (a, b) => bit(a < b),
}
const atMost: Operation = {
  registers: kernels.atMost,
  right: kernels.atMostConstant,
  left: swap(kernels.atLeastConstant),
  constants: (a, b) => bit(a <= b),
}
/** Operations that are done otherwise where every number is below 2⁵⁰. */
export const ofSmall: ReadonlyMap<Operation, Operation> = new Map([
  [minimum, { ...minimum, right: kernels.smallestOfSmall, left: swap(kernels.smallestOfSmall) }],
  [maximum, { ...maximum, right: kernels.largestOfSmall, left: swap(kernels.largestOfSmall) }],
])

/** Operators of any number of arguments, taken from left to right. */
export const chains: Readonly<Record<string, Operation>> = Object.assign(Object.create(null), {
  '*': product,
  min: minimum,
  max: maximum,
  and: conjunction,
  or: disjunction,
})
export const comparisons: Readonly<Record<string, Operation>> = Object.assign(Object.create(null), {
  '<': less,
  '<=': atMost,
  '>': flipped(less, (a, b) => bit(a > b)),
  '>=': flipped(atMost, (a, b) => bit(a >= b)),
})

/** Adds no loop: runs the one that fits the operands. */
export function apply(operation: Operation, out: Register, n: number, a: Source, b: Source): void {
  if (typeof a === 'number')
    if (typeof b === 'number') kernels.fill(out, n, operation.constants(a, b))
    else operation.left(out, n, a, b)
  else if (typeof b === 'number') operation.right(out, n, a, b)
  else operation.registers(out, n, a, b)
}
