/**
 * How a value moves when an input improves and all else stays as it is, wherever it is there both before and after:
 * not at all, never down, never up, or nobody knows.
 */
export type Direction = 'same' | 'up' | 'down' | 'any'

/** Of a value that moves as both do. */
export const both = (a: Direction, b: Direction): Direction => (a === 'same' || a === b ? b : b === 'same' ? a : 'any')
export const flip = (a: Direction): Direction => (a === 'up' ? 'down' : a === 'down' ? 'up' : a)
/** Of what goes `outer` as its operand rises, while the operand moves `inner`. */
export const through = (outer: Direction, inner: Direction): Direction =>
  outer === 'same' || inner === 'same' ? 'same' : outer === 'any' ? 'any' : outer === 'up' ? inner : flip(inner)
export const all = (directions: readonly Direction[]): Direction => directions.reduce(both, 'same')
