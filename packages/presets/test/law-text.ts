// The law's text as the PDF gives it, made comparable with quotations: page heads and the labels of drawings are not
// part of a sentence, and a line's end is only a space.

const pageHead = /^(?:-? ?\d+ ?-?|jdih\.menpan\.go\.id)$/
const drawingLabel = /^[A-Z/ ]+$/

const isPrinted = (line: string): boolean => !pageHead.test(line)
const isSentence = (line: string): boolean => isPrinted(line) && !drawingLabel.test(line)

/** One space for any white space; a word broken after its own hyphen (`alasan-` / `alasannya`) is joined. */
export const normalise = (text: string): string =>
  text
    .replaceAll(/-\s*\n\s*/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The law's pages by their numbers. */
export const readPages = (text: string): ReadonlyMap<number, string> => pagesWith(isSentence, text)

/** The same with what is printed in capitals, as the headings of forms are. */
export const readForms = (text: string): ReadonlyMap<number, string> => pagesWith(isPrinted, text)

function pagesWith(isKept: (line: string) => boolean, text: string): ReadonlyMap<number, string> {
  const [, ...parts] = text.split(/^=====PAGE (\d+)=====$/m)
  const pages = new Map<number, string>()
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const lines = (parts[index + 1] ?? '').split('\n').map((line) => line.trim())
    pages.set(Number(parts[index]), lines.filter(isKept).join('\n'))
  }
  return pages
}

/** `99` or `99–100`: first and last page. */
export function pageRange(page: string): readonly [number, number] {
  const [first = '', last = first] = page.split('–')
  return [Number(first), Number(last)]
}

/**
 * The parts of a quotation that the cited pages do not have, word for word and in order. `[…]` marks what a quotation
 * leaves out.
 */
export function missingParts(quotation: string, page: string, pages: ReadonlyMap<number, string>): string[] {
  const [first, last] = pageRange(page)
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const cited = normalise(numbers.map((number) => pages.get(number) ?? '').join('\n'))
  let from = 0
  return quotation
    .split('[…]')
    .map(normalise)
    .filter((part) => {
      const at = cited.indexOf(part, from)
      if (at >= 0) from = at + part.length
      return part === '' || at < 0
    })
}
