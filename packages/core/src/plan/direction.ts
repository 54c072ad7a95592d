/**
 * Which way a value goes while another rises: `up` never falls, `down` never rises, `none` stays. `unknown` where the
 * plan alone does not show it.
 */
export type Direction = 'none' | 'up' | 'down' | 'unknown'

/** What is known of an expression: which way it goes, and between what it stays. Booleans are 0 and 1, levels ranks. */
export interface Course {
  readonly direction: Direction
  readonly min: number
  readonly max: number
}

/** Of two that act together. */
export function together(a: Direction, b: Direction): Direction {
  if (a === 'none' || a === b) return b
  return b === 'none' ? a : 'unknown'
}

export const opposite = (direction: Direction): Direction =>
  direction === 'up' ? 'down' : direction === 'down' ? 'up' : direction

export const all = (courses: readonly Course[]): Direction =>
  courses.reduce<Direction>((sum, { direction }) => together(sum, direction), 'none')

export const fixed = (value: number): Course => ({ direction: 'none', min: value, max: value })

/** A product, which goes with a factor only while the other keeps its sign. */
export function product(a: Course, b: Course): Course {
  const ends = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max].map((end) => (Number.isNaN(end) ? 0 : end))
  return {
    direction: together(scaled(a.direction, b), scaled(b.direction, a)),
    min: Math.min(...ends),
    max: Math.max(...ends),
  }
}

function scaled(direction: Direction, by: Course): Direction {
  if (direction === 'none' || by.min >= 0) return direction
  return by.max <= 0 ? opposite(direction) : 'unknown'
}

/** A quotient whose divisor is never 0. */
export function quotient(over: Course, by: Course): Direction {
  if (by.min <= 0 && by.max >= 0) return over.direction === 'none' && by.direction === 'none' ? 'none' : 'unknown'
  // 1 / by falls while `by` rises, on either side of 0.
  const inverse: Course =
    by.min > 0
      ? { direction: opposite(by.direction), min: 0, max: 1 }
      : { direction: opposite(by.direction), min: -1, max: 0 }
  return product(over, inverse).direction
}
