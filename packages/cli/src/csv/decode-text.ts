import { TextDecoder } from 'node:util'

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** What was learned about the text so far; filled while it is read. */
export interface DecodedAs {
  encoding: TextEncoding
  hasBom: boolean
}

/**
 * Bytes to text, one chunk at a time. A byte order mark decides; otherwise the first letter outside ASCII does: it is
 * either well-formed UTF-8 or the file is windows-1252, as old Excel saves it. Until then both readings are the same,
 * so nothing has to be read twice. UTF-16 without a mark is known by the zero byte beside its first letter.
 */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  learned: DecodedAs,
): AsyncGenerator<string, void, void> {
  let decoder: TextDecoder | undefined
  let held: Uint8Array = new Uint8Array()
  let isStart = true
  for await (const chunk of source) {
    let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    held = new Uint8Array()
    if (isStart) {
      if (bytes.length < 2 || (bytes.length < 4 && startsAsBom(bytes))) {
        held = bytes
        continue
      }
      isStart = false
      const bom = byteOrderMark(bytes)
      if (bom !== undefined) {
        learned.encoding = bom.encoding
        learned.hasBom = true
        decoder = new TextDecoder(bom.encoding)
        bytes = bytes.subarray(bom.length)
      } else {
        const encoding = unmarkedUtf16(bytes)
        if (encoding !== undefined) {
          learned.encoding = encoding
          decoder = new TextDecoder(encoding)
        }
      }
    }
    if (decoder === undefined) {
      const first = bytes.findIndex((byte) => byte > 0x7f)
      if (first >= 0) {
        const letter = bytes.subarray(first, first + 4)
        if (letter.length < 4 && isCutShort(letter)) {
          if (first > 0) yield ascii(bytes.subarray(0, first))
          held = bytes.subarray(first)
          continue
        }
        decoder = decide(letter, learned)
      }
    }
    const text = decoder === undefined ? ascii(bytes) : decoder.decode(bytes, { stream: true })
    if (text !== '') yield text
  }
  if (held.length > 0 && held.every((byte) => byte < 0x80)) yield ascii(held)
  else if (held.length > 0) yield (decoder ?? decide(held, learned)).decode(held)
  else if (decoder !== undefined) {
    const rest = decoder.decode()
    if (rest !== '') yield rest
  }
}

function decide(letter: Uint8Array, learned: DecodedAs): TextDecoder {
  learned.encoding = letterLength(letter) > 0 ? 'utf-8' : 'windows-1252'
  return new TextDecoder(learned.encoding)
}

/** How many bytes the UTF-8 letter at the start takes; 0 if there is none. */
function letterLength(bytes: Uint8Array): number {
  const lead = bytes[0] ?? 0
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
  if (length === 0 || lead > 0xf4 || bytes.length < length) return 0
  return bytes.subarray(1, length).every((byte) => byte >> 6 === 0b10) ? length : 0
}

const isCutShort = (bytes: Uint8Array): boolean =>
  (bytes[0] ?? 0) >= 0xc2 && letterLength(bytes) === 0 && bytes.subarray(1).every((byte) => byte >> 6 === 0b10)

const startsAsBom = (bytes: Uint8Array): boolean => [0xef, 0xff, 0xfe].includes(bytes[0] ?? 0)

function byteOrderMark(bytes: Uint8Array): { encoding: TextEncoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

/** Headings and braces are ASCII, and no text has a zero in it. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first = 0, second = 0] = bytes
  if (first !== 0 && bytes.length > 1 && second === 0) return 'utf-16le'
  return first === 0 && second !== 0 ? 'utf-16be' : undefined
}

const ascii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
