/** What every browser and runtime has, and the language itself does not know of. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

const bytes = 10

/** 20 hexadecimal digits that nobody else draws. */
export const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
