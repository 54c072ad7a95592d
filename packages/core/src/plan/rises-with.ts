import type { Json } from '../text/canonical-json.ts'

// Beside the plan and not in it, as the places are: what a proof may use, no road needs.
const operands = new WeakMap<object, Json>()

/**
 * Remembers of a dividend that its quotient rises with one operand while all others stay, where that follows from how
 * the operands compare, which no interval shows. A kind says it only where a test of its own holds it to it.
 */
export function risesWith(dividend: Json, operand: Json): void {
  if (typeof dividend === 'object' && dividend !== null) operands.set(dividend, operand)
}

export const risingOperand = (dividend: Json): Json | undefined =>
  typeof dividend === 'object' && dividend !== null ? operands.get(dividend) : undefined
