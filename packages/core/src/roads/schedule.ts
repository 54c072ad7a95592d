/** Statements, or what becomes some, that can stand anywhere after those of the names that they need. */
export interface Unit<Line> {
  readonly name: string
  readonly needs: readonly string[]
  readonly lines: readonly Line[]
}

/**
 * Places each unit as early as its needs allow: what is read is used at once, so that few values wait in the registers
 * of a processor, or few columns in its nearest memory. Takes time in proportion to the needs.
 */
export class Schedule<Line> {
  readonly #units: readonly Unit<Line>[]
  /** How many needs of each unit are open, and the units that wait for a name. */
  readonly #open: number[]
  readonly #waiting = new Map<string, number[]>()
  readonly #isPlaced: boolean[]

  constructor(units: readonly Unit<Line>[]) {
    this.#units = units
    this.#isPlaced = units.map(() => false)
    this.#open = units.map(({ needs }, index) => {
      const own = new Set(needs)
      for (const name of own) this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), index])
      return own.size
    })
  }

  /** What can stand now that `name` is known. */
  after(name: string): readonly Line[] {
    const lines: Line[] = []
    const known = [name]
    for (let each = known.pop(); each !== undefined; each = known.pop())
      for (const index of this.#waiting.get(each) ?? []) {
        const unit = this.#units[index]
        const open = (this.#open[index] ?? 0) - 1
        this.#open[index] = open
        if (!unit || open > 0) continue
        lines.push(...unit.lines)
        this.#isPlaced[index] = true
        known.push(unit.name)
      }
    return lines
  }

  /** What is left, in its order: what needs nothing, and what needs that. */
  rest(): readonly Line[] {
    return this.#units.flatMap(({ lines }, index) => (this.#isPlaced[index] === true ? [] : lines))
  }
}
