interface Base64 {
  btoa(text: string): string
  atob(text: string): string
}

// The same in Node and in browsers, and known to the types of neither.
const codec = globalThis as unknown as Base64

/** So many bytes become a text at a time: more would be too many arguments. */
const step = 0x8000

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += step)
    text += String.fromCharCode(...bytes.subarray(start, start + step))
  return codec.btoa(text)
}

/** @throws an Error for what is no base64 */
export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(codec.atob(text), (letter) => letter.charCodeAt(0))
