import { longestLine, type Line } from './read-lines.ts'

/** Inside of an item what opens, closes, parts or quotes; inside of a text what ends it or escapes. */
const between = /["[\]{},]/g
const quoted = /["\\]/g

/** Cuts the text of one JSON array into its items, as it comes, and holds no more than one of them. */
export class ItemCutter {
  #state: 'before' | 'item' | 'text' | 'escape' | 'after' = 'before'
  #depth = 0
  #number = 0
  #held = ''
  #isTooLong = false

  /** The items that end in this piece of the text. */
  take(text: string): readonly Line[] {
    const items: Line[] = []
    let at = 0
    while (at < text.length) {
      if (this.#state === 'before') {
        // Whoever calls has seen the bracket; only white space can stand before it.
        const start = text.indexOf('[', at)
        if (start < 0) break
        this.#state = 'item'
        at = start + 1
      } else if (this.#state === 'escape') {
        this.#add(text.charAt(at++))
        this.#state = 'text'
      } else if (this.#state === 'after') {
        this.#add(text.slice(at))
        break
      } else {
        const next = this.#state === 'text' ? quoted : between
        next.lastIndex = at
        const mark = next.exec(text)
        this.#add(text.slice(at, mark?.index))
        if (!mark) break
        at = mark.index + 1
        const item = this.#meet(mark[0])
        if (item) items.push(item)
      }
    }
    return items
  }

  /** What is left at the end of the text: an item that was cut off, and what the array lacks. */
  end(): readonly Line[] {
    const isBlank = this.#isBlank()
    if (this.#state === 'after') return isBlank ? [] : [{ number: this.#number + 1, broken: 'goes_on' }]
    const last = isBlank ? [] : [this.#close()]
    return [...last, { number: this.#number + 1, broken: 'no_end' }]
  }

  /** The item that ends with this mark, if one does. */
  #meet(mark: string): Line | undefined {
    const isOutside = this.#state === 'item' && this.#depth === 0
    if (isOutside && (mark === ',' || mark === ']')) {
      if (mark === ']') this.#state = 'after'
      // An array may be empty; between commas nothing may be missing.
      return mark === ']' && this.#number === 0 && this.#isBlank() ? this.#forget() : this.#close()
    }
    this.#add(mark)
    if (mark === '\\') this.#state = 'escape'
    else if (mark === '"') this.#state = this.#state === 'text' ? 'item' : 'text'
    else if (mark === '{' || mark === '[') this.#depth += 1
    else if (mark === '}' || mark === ']') this.#depth = Math.max(0, this.#depth - 1)
    return undefined
  }

  #add(piece: string): void {
    if (this.#held.length + piece.length > longestLine) this.#isTooLong = true
    this.#held = this.#isTooLong ? '' : this.#held + piece
  }

  #close(): Line {
    this.#number += 1
    const line = this.#isTooLong ? { number: this.#number } : { number: this.#number, text: this.#held }
    this.#forget()
    return line
  }

  #forget(): undefined {
    this.#held = ''
    this.#isTooLong = false
    return undefined
  }

  #isBlank(): boolean {
    return !this.#isTooLong && this.#held.trim() === ''
  }
}
