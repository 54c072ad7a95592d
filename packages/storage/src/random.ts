/** What every browser and runtime has, and the language itself does not know of. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

/** Hexadecimal digits of so many bytes, that nobody else draws. */
export const randomHex = (bytes: number): string =>
  Array.from(randomBytes(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
