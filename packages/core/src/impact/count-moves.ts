import { decimalText, plus, zero, type Decimal } from '../exact/decimal.ts'
import type { Moves } from './impact-report.ts'
import type { Movement } from './movement.ts'

/** The counts of one outcome while people come by. */
export class MoveCounter {
  readonly #counts = { up: 0, down: 0, same: 0, changed: 0, newlyMissing: 0, noLongerMissing: 0, stillMissing: 0 }
  #sum: Decimal = zero

  add({ kind, difference }: Movement): void {
    this.#counts[kind] += 1
    if (difference) this.#sum = plus(this.#sum, difference)
  }

  /** @param isNumber - whether a sum of differences means something: levels are not added up */
  moves(isNumber: boolean): Moves {
    return { ...this.#counts, ...(isNumber ? { difference: decimalText(this.#sum) } : {}) }
  }
}
