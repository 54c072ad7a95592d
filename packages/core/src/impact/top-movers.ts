import type { Value } from '../scoring/result.ts'
import { decimalText, type Decimal } from '../exact/decimal.ts'
import type { Mover } from './impact-report.ts'

/** Keeps the few who move farthest one way, however many come by. */
export class TopMovers {
  readonly #most: number
  readonly #kept: { readonly distance: bigint; readonly mover: Mover }[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** @param who - called only for those who are kept */
  offer(difference: Decimal, from: Value, to: Value, who: () => string): void {
    const distance = difference.units < 0n ? -difference.units : difference.units
    const last = this.#kept.at(-1)
    if (this.#kept.length >= this.#most && (!last || distance <= last.distance)) return
    // Behind those who moved as far: who came first stays first.
    const at = this.#kept.findIndex((each) => each.distance < distance)
    const entry = { distance, mover: { who: who(), from, to, difference: decimalText(difference) } }
    this.#kept.splice(at < 0 ? this.#kept.length : at, 0, entry)
    if (this.#kept.length > this.#most) this.#kept.pop()
  }

  list(): readonly Mover[] {
    return this.#kept.map(({ mover }) => mover)
  }
}
