import { formatStorageError, isStorageError, type StorageError, type StorageErrorCode } from '@sasando/storage'

/** @throws Error with what does not hold */
export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what)
}

/** Holds two values to each other: numbers to the bit, objects by their own members in any order. @throws Error */
export function equal(actual: unknown, expected: unknown, what: string): void {
  if (isSame(actual, expected)) return
  // Test runners show the difference of these two.
  throw Object.assign(new Error(`${what}: ${shown(actual)} instead of ${shown(expected)}`), { actual, expected })
}

/**
 * Has a call refused with this code.
 *
 * @returns the error
 * @throws Error where it is not, or not by a promise, or where the error lacks facts
 */
export async function refused<Code extends StorageErrorCode>(
  code: Code,
  call: () => Promise<unknown>,
  what: string,
): Promise<StorageError<Code>> {
  const error = await rejected(call, `${what} must be refused with ${code}`)
  if (!isStorageError(error, code)) throw new Error(`${what} must be refused with ${code}`, { cause: error })
  equal(JSON.parse(JSON.stringify(error.data)), error.data, `the facts of ${code} as JSON`)
  for (const locale of ['id', 'en'] as const) {
    const sentence = formatStorageError(error, locale)
    // What is no JSON may be named so.
    const lacks = code === 'STORAGE_NOT_JSON' ? /\[object/ : /undefined|\[object/
    ok(!lacks.test(sentence), `${code} for ${what} lacks a fact: ${sentence}`)
  }
  return error
}

/** Has a call refused with any error: misuse has no code. @throws Error */
export async function rejected(call: () => Promise<unknown>, what: string): Promise<unknown> {
  let promise: Promise<unknown>
  try {
    promise = call()
  } catch (error) {
    throw new Error(`${what}, by a promise`, { cause: error })
  }
  let value: unknown
  try {
    value = await promise
  } catch (error) {
    return error
  }
  throw new Error(`${what}, not answered by ${shown(value)}`)
}

export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  )
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 500 ? `${text.slice(0, 500)}…` : text
}
