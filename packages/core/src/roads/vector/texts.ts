/** Gives equal texts one number. */
export interface TextNumbers {
  numberOf(text: string): number
}

/** Numbers for texts within one block, so that loops can compare them. Constants keep theirs. */
export class Texts implements TextNumbers {
  readonly #constants: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #block: string[] = []

  constant(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#constants.length)
    return this.#constants.push(text) - 1
  }

  /** Forgets the texts of the last block. */
  startBlock(): void {
    for (const text of this.#block) this.#numbers.delete(text)
    this.#block.length = 0
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#constants.length + this.#block.length
    this.#numbers.set(text, number)
    this.#block.push(text)
    return number
  }

  textOf(number: number): string | null {
    return this.#constants[number] ?? this.#block[number - this.#constants.length] ?? null
  }
}
