// Loops over blocks. Every value is a double, NaN where there is none; conditions are 0 and 1. Each loop is a function
// of its own that sees one kind of array only, so that engines compile it once and well.

export type Register = Float64Array

export function fill(out: Register, n: number, value: number): void {
  for (let i = 0; i < n; i++) out[i] = value
}
export function copy(out: Register, n: number, a: Register): void {
  for (let i = 0; i < n; i++) out[i] = a[i] as number
}

export function add(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) + (b[i] as number)
}
export function addConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) + b
}
/** `out += a · b`, the step of a weighted sum. */
export function addProduct(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = (out[i] as number) + (a[i] as number) * b
}
export function subtract(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) - (b[i] as number)
}
export function subtractFrom(out: Register, n: number, a: number, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = a - (b[i] as number)
}
export function multiply(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) * (b[i] as number)
}
export function multiplyConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) * b
}
export function smallest(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = Math.min(a[i] as number, b[i] as number)
}
export function smallestConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = Math.min(a[i] as number, b)
}
export function largest(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = Math.max(a[i] as number, b[i] as number)
}
export function largestConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = Math.max(a[i] as number, b)
}

export function less(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) < (b[i] as number) ? 1 : 0
}
export function lessConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) < b ? 1 : 0
}
export function atMost(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) <= (b[i] as number) ? 1 : 0
}
export function atMostConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) <= b ? 1 : 0
}
export function greaterConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) > b ? 1 : 0
}
export function atLeastConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = (a[i] as number) >= b ? 1 : 0
}
export function equal(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = a[i] === b[i] ? 1 : 0
}
export function equalConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = a[i] === b ? 1 : 0
}

export function both(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = a[i] === 1 && b[i] === 1 ? 1 : 0
}
export function either(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = a[i] === 1 || b[i] === 1 ? 1 : 0
}
export function negate(out: Register, n: number, a: Register): void {
  for (let i = 0; i < n; i++) out[i] = a[i] === 1 ? 0 : 1
}
export function isThere(out: Register, n: number, a: Register): void {
  for (let i = 0; i < n; i++) out[i] = a[i] === a[i] ? 1 : 0
}
/** Takes the value away where the condition does not hold. */
export function keepWhere(out: Register, n: number, condition: Register): void {
  for (let i = 0; i < n; i++) if (condition[i] !== 1) out[i] = NaN
}
/** Takes the value away where `a` has none. */
export function keepWith(out: Register, n: number, a: Register): void {
  for (let i = 0; i < n; i++) if (a[i] !== a[i]) out[i] = NaN
}

/** Overwrites `out` with `a` where the condition holds. */
export function put(out: Register, n: number, condition: Register, a: Register): void {
  for (let i = 0; i < n; i++) if (condition[i] === 1) out[i] = a[i] as number
}
export function putConstant(out: Register, n: number, condition: Register, a: number): void {
  for (let i = 0; i < n; i++) if (condition[i] === 1) out[i] = a
}

/** `⌊(a · factor + half) / divisor⌋` for whole numbers from 0 on. */
export function floorQuotient(
  out: Register,
  n: number,
  a: Register,
  factor: number,
  half: number,
  divisor: number,
): void {
  for (let i = 0; i < n; i++) out[i] = Math.floor(((a[i] as number) * factor + half) / divisor)
}
/** The same by a divisor of one's own; no value where it is 0. */
export function floorQuotientBy(out: Register, n: number, a: Register, factor: number, by: Register): void {
  for (let i = 0; i < n; i++) {
    const divisor = by[i] as number
    out[i] = divisor === 0 ? NaN : Math.floor(((a[i] as number) * factor + divisor) / (divisor * 2))
  }
}
export function gather(out: Register, n: number, index: Register, table: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const at = index[i] as number
    out[i] = at === at ? (table[at] as number) : NaN
  }
}

/** Numbers as whole numbers of 1/den; marks the record where the double is no such decimal or out of range. */
export function loadNumbers(
  out: Register,
  n: number,
  from: Float64Array,
  at: number,
  { den, min, max }: { readonly den: number; readonly min: number; readonly max: number },
  refused: Uint8Array,
): void {
  for (let i = 0; i < n; i++) {
    const given = from[at + i] as number
    const whole = Math.round(given * den) + 0
    if (whole / den === given && whole >= min && whole <= max) out[i] = whole
    else {
      out[i] = NaN
      if (given === given) refused[i] = 1
    }
  }
}
/** Ranks and booleans; −1 is none. */
export function loadRanks(
  out: Register,
  n: number,
  from: Int8Array | Int16Array,
  at: number,
  size: number,
  refused: Uint8Array,
): void {
  for (let i = 0; i < n; i++) {
    const rank = from[at + i] as number
    if (rank >= 0 && rank < size) out[i] = rank
    else {
      out[i] = NaN
      if (rank !== -1) refused[i] = 1
    }
  }
}
