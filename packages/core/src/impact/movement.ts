import type { Value } from '../scoring/result.ts'
import { minus, toDecimal, type Decimal } from '../exact/decimal.ts'
import type { Moves } from './impact-report.ts'

/** What became of one person's outcome. */
export interface Movement {
  readonly kind: Exclude<keyof Moves, 'difference'>
  /** After less before, of two numbers or of two levels of one order. */
  readonly difference?: Decimal
}

/**
 * Compares an outcome before and after.
 *
 * @param levels - of the scale after, lowest first: the order in which a level is higher or lower
 */
export function movementOf(before: Value | null, after: Value | null, levels: readonly string[]): Movement {
  if (!before || !after) return { kind: before ? 'newlyMissing' : after ? 'noLongerMissing' : 'stillMissing' }
  const difference = differenceOf(before, after, levels)
  if (difference === undefined)
    return { kind: before.type === after.type && before.text === after.text ? 'same' : 'changed' }
  const { units } = difference
  return { kind: units > 0n ? 'up' : units < 0n ? 'down' : 'same', difference }
}

function differenceOf(before: Value, after: Value, levels: readonly string[]): Decimal | undefined {
  if (before.type === 'number' && after.type === 'number') {
    const [from, to] = [toDecimal(before.text), toDecimal(after.text)]
    return from && to && minus(to, from)
  }
  if (before.type !== 'level' || after.type !== 'level') return undefined
  const from = levels.indexOf(before.text)
  return from < 0 ? undefined : toDecimal(String(after.rank - from))
}
