const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Levels that a document of 64 may have with what the wire puts around it. */
export const maxWireDepth = 72

/**
 * Counts levels and values of a text before it is parsed: what JSON.parse takes, others that walk over it may not. Reads
 * each character once, and holds nothing. Whether the text is JSON is for the parser to say.
 *
 * @returns what there is too much of
 */
export function jsonExcess(
  text: string,
  most: { readonly depth: number; readonly values: number },
): 'depth' | 'values' | undefined {
  let depth = 0
  let values = 1
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (isInText) {
      if (letter === backslash) at++
      else if (letter === quote) isInText = false
    } else if (letter === quote) isInText = true
    else if (letter === openList || letter === openObject) {
      depth++
      values++
      if (depth > most.depth) return 'depth'
    } else if (letter === closeList || letter === closeObject) depth--
    else if (letter === comma || letter === colon) values++
    if (values > most.values) return 'values'
  }
  return undefined
}
