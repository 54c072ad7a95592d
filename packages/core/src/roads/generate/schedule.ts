/** Statements that can stand anywhere after those of the names that they need. */
export interface Unit {
  readonly name: string
  readonly needs: readonly string[]
  readonly lines: readonly string[]
}

/**
 * Places each unit as early as its needs allow: what is read is used at once, so that few values wait in the registers
 * of a processor. Takes time in proportion to the needs.
 */
export class Schedule {
  readonly #units: readonly Unit[]
  /** How many needs of each unit are open, and the units that wait for a name. */
  readonly #open: number[]
  readonly #waiting = new Map<string, number[]>()
  readonly #isPlaced: boolean[]

  constructor(units: readonly Unit[]) {
    this.#units = units
    this.#isPlaced = units.map(() => false)
    this.#open = units.map(({ needs }, index) => {
      const own = new Set(needs)
      for (const name of own) this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), index])
      return own.size
    })
  }

  /** What can stand now that `name` is known. */
  after(name: string): readonly string[] {
    const lines: string[] = []
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
  rest(): readonly string[] {
    return this.#units.flatMap(({ lines }, index) => (this.#isPlaced[index] === true ? [] : lines))
  }
}
