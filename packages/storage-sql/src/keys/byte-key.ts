const surrogate = /[\uD800-\uDFFF]/

/**
 * Bytes whose order is that of the UTF-16 code units of `text`, at most three for each; a beginning stays a beginning.
 * It is UTF-8 but for letters of two units, where each unit is written as if it were a letter (CESU-8): UTF-8 would put
 * them behind U+E000 to U+FFFF.
 */
export function byteKey(text: string): Uint8Array {
  if (!surrogate.test(text)) return Buffer.from(text)
  const bytes: number[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) bytes.push(unit)
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), low(unit))
    else bytes.push(0xe0 | (unit >> 12), low(unit >> 6), low(unit))
  }
  return Uint8Array.from(bytes)
}

const low = (bits: number): number => 0x80 | (bits & 0x3f)
