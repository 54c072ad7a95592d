// Types say what an option takes; what calls from JavaScript, or passes on what came from a page, has none.

/** @throws TypeError that names the option, and what it takes */
export function checkOneOf(option: string, given: unknown, allowed: readonly string[]): void {
  if (!allowed.some((each) => each === given))
    throw new TypeError(`${option} must be one of ${allowed.join(', ')}, not "${String(given)}"`)
}

/** @throws RangeError that names the option, unless it is a whole number from 0 */
export function checkCount(option: string, given: unknown): void {
  if (!Number.isSafeInteger(given) || Number(given) < 0)
    throw new RangeError(`${option} must be a whole number from 0, not "${String(given)}"`)
}

/** @throws TypeError that names what was given, and what it must be */
export function checkThat(holds: boolean, name: string, expected: string, given: unknown): void {
  if (!holds) throw new TypeError(`${name} must be ${expected}, not "${String(given)}"`)
}
