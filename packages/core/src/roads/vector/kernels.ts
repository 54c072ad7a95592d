// Loops over blocks. Every value is a double, NaN where there is none; conditions are 0 and 1. Each loop is a function
// of its own that sees one kind of array only, so that engines compile it once and well. A condition becomes a number by
// `+`, which needs no jump that a processor could guess wrong.

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
  for (let i = 0; i < n; i++) {
    const value = a[i] as number
    out[i] = value > b ? b : value
  }
}
export function largest(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = Math.max(a[i] as number, b[i] as number)
}
export function largestConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) {
    const value = a[i] as number
    out[i] = value < b ? b : value
  }
}
/** The smaller one without a jump: (a + b − |a − b|) / 2, exact for whole numbers below 2⁵². */
export function smallestOfSmall(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) {
    const value = a[i] as number
    out[i] = (value + b - Math.abs(value - b)) * 0.5
  }
}
export function largestOfSmall(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) {
    const value = a[i] as number
    out[i] = (value + b + Math.abs(value - b)) * 0.5
  }
}

export function less(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = +((a[i] as number) < (b[i] as number))
}
export function lessConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = +((a[i] as number) < b)
}
export function atMost(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = +((a[i] as number) <= (b[i] as number))
}
export function atMostConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = +((a[i] as number) <= b)
}
export function greaterConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = +((a[i] as number) > b)
}
export function atLeastConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = +((a[i] as number) >= b)
}
export function equal(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = +(a[i] === b[i])
}
export function equalConstant(out: Register, n: number, a: Register, b: number): void {
  for (let i = 0; i < n; i++) out[i] = +(a[i] === b)
}

export function both(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = +(a[i] === 1) & +(b[i] === 1)
}
export function either(out: Register, n: number, a: Register, b: Register): void {
  for (let i = 0; i < n; i++) out[i] = +(a[i] === 1) | +(b[i] === 1)
}
export function negate(out: Register, n: number, a: Register): void {
  for (let i = 0; i < n; i++) out[i] = +(a[i] !== 1)
}
export function isThere(out: Register, n: number, a: Register): void {
  for (let i = 0; i < n; i++) out[i] = +(a[i] === a[i])
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
/** The same where the divisor is never 0. */
export function floorQuotientByPositive(out: Register, n: number, a: Register, factor: number, by: Register): void {
  for (let i = 0; i < n; i++) {
    const divisor = by[i] as number
    out[i] = Math.floor(((a[i] as number) * factor + divisor) / (divisor * 2))
  }
}
export function gather(out: Register, n: number, index: Register, table: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const at = index[i] as number
    out[i] = at === at ? (table[at] as number) : NaN
  }
}

/** Where loading marks records. */
export interface Marks {
  readonly refused: Uint8Array
  /** Whether records without the value are marked too. */
  readonly marksAbsent: boolean
}

/** Doubles from 2⁵² to 2⁵³ are whole; 3 · 2⁵¹ lies in the middle. */
const roomless = 3 * 2 ** 51

/** Numbers as whole numbers of 1/den; marks the record where the double is no such decimal or out of range. */
export function loadNumbers(
  out: Register,
  n: number,
  from: Float64Array,
  at: number,
  { den, min, max }: { readonly den: number; readonly min: number; readonly max: number },
  { refused, marksAbsent }: Marks,
): void {
  for (let i = 0; i < n; i++) {
    const given = from[at + i] as number
    const whole = Math.round(given * den) + 0
    if (whole / den === given && whole >= min && whole <= max) out[i] = whole
    else {
      out[i] = NaN
      if (given === given || marksAbsent) refused[i] = 1
    }
  }
}
/** The same for numbers below 2⁵¹: a sum that has no room for a fraction rounds faster than anything else. */
export function loadSmallNumbers(
  out: Register,
  n: number,
  from: Float64Array,
  at: number,
  { den, min, max }: { readonly den: number; readonly min: number; readonly max: number },
  { refused, marksAbsent }: Marks,
): void {
  for (let i = 0; i < n; i++) {
    const given = from[at + i] as number
    const whole = given * den + roomless - roomless
    if (whole / den === given && whole >= min && whole <= max) out[i] = whole
    else {
      out[i] = NaN
      if (given === given || marksAbsent) refused[i] = 1
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
  { refused, marksAbsent }: Marks,
): void {
  for (let i = 0; i < n; i++) {
    const rank = from[at + i] as number
    if (rank >= 0 && rank < size) out[i] = rank
    else {
      out[i] = NaN
      if (rank !== -1 || marksAbsent) refused[i] = 1
    }
  }
}
/** The rounded quotient of whole numbers of either sign by positive ones; halves go away from zero. */
export function signedQuotientBy(out: Register, n: number, a: Register, factor: number, by: Register): void {
  for (let i = 0; i < n; i++) {
    const divisor = by[i] as number
    const dividend = (a[i] as number) * factor
    const magnitude = Math.floor((Math.abs(dividend) + divisor) / (divisor * 2))
    out[i] = dividend < 0 ? 0 - magnitude : magnitude
  }
}
/** The value of the last threshold that is reached, of thresholds that rise; `values[0]` below the first. */
export function bandOf(out: Register, n: number, a: Register, thresholds: Float64Array, values: Float64Array): void {
  const count = thresholds.length
  for (let i = 0; i < n; i++) {
    const value = a[i] as number
    let reached = 0
    for (let j = 0; j < count; j++) reached += +(value >= (thresholds[j] as number))
    out[i] = values[reached] as number
  }
}
/** The same for at most four thresholds. */
export function bandOfFour(
  out: Register,
  n: number,
  a: Register,
  thresholds: Float64Array,
  values: Float64Array,
): void {
  const [first = Infinity, second = Infinity, third = Infinity, fourth = Infinity] = thresholds
  for (let i = 0; i < n; i++) {
    const value = a[i] as number
    out[i] = values[+(value >= first) + +(value >= second) + +(value >= third) + +(value >= fourth)] as number
  }
}
