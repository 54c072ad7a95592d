import { limits } from './limits.ts'
import type { Zip } from './open-zip.ts'
import { parseXml } from './parse-xml.ts'
import { unescapeText } from './unescape-text.ts'

/** The texts that cells point to, in their order; rich text without its looks, and without reading aids (`rPh`). */
export async function readSharedStrings(zip: Zip, part: string): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let total = 0
  let isText = false
  let isAside = false
  const chunks = parseXml(zip, part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') isAside = true
      else if (name === 't') isText = !isAside
    },
    text(piece) {
      if (!isText) return
      text += piece
      total += piece.length
      if (text.length > limits.cellCharacters || total > limits.sharedCharacters) throw zip.trouble('too_large')
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isAside = false
      else if (name === 'si') strings.push(unescapeText(text))
    },
  })
  for await (const _ of chunks);
  return strings
}
