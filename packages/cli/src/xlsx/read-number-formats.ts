import type { Zip } from './open-zip.ts'
import { readXml } from './parse-xml.ts'

/** How a number is shown, as far as it changes what it means. */
export type NumberFormat = 'plain' | 'date' | 'percent'

/** Formats by the number of a cell's style. */
export async function readNumberFormats(zip: Zip, part: string): Promise<NumberFormat[]> {
  const codes = new Map<string, string>()
  const formats: NumberFormat[] = []
  let isCellStyles = false
  await readXml(zip, part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode)
      else if (name === 'cellXfs') isCellStyles = true
      else if (name === 'xf' && isCellStyles) formats.push(formatOf(Number(numFmtId), codes.get(numFmtId)))
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false
    },
  })
  return formats
}

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatOfCode(code)
  if (id === 9 || id === 10) return 'percent'
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'plain'
}

/** A format is a date's if a day or year is left once quoted words, escapes, colours and locales are taken out. */
function formatOfCode(code: string): NumberFormat {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  if (/[dy]/i.test(bare) && !/general/i.test(bare)) return 'date'
  return bare.includes('%') ? 'percent' : 'plain'
}
