/** What an `Idempotency-Key` may be, after the quotation marks that a draft of the header asks for and few write. */
const form = /^[\x21\x23-\x7E]{8,200}$/

/**
 * The key in a header, without quotation marks.
 *
 * @returns undefined for what is no key
 */
export function parseIdempotencyKey(header: string): string | undefined {
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header
  return form.test(key) ? key : undefined
}
