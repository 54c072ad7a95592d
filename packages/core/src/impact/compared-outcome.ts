import { outcomeType } from '../plan/outcome-type.ts'
import type { Plan } from '../plan/plan.ts'
import type { Value } from '../scoring/result.ts'
import { MoveCounter } from './count-moves.ts'
import type { OutcomeImpact } from './impact-report.ts'
import { movementOf, type Movement } from './movement.ts'
import { TopMovers } from './top-movers.ts'
import { Transitions, valuesOf } from './transitions.ts'

/** One outcome that both rule sets have, while people come by. */
export class ComparedOutcome {
  readonly name: string
  /** Whether differences may be added up. */
  readonly isNumber: boolean
  readonly #levels: readonly string[]
  readonly #counter = new MoveCounter()
  readonly #transitions: Transitions | undefined
  readonly #rises: TopMovers
  readonly #falls: TopMovers

  constructor(name: string, before: Plan, after: Plan, top: number) {
    this.name = name
    this.isNumber = outcomeType(before, name)?.is === 'number' && outcomeType(after, name)?.is === 'number'
    const [rows, columns] = [valuesOf(before, name), valuesOf(after, name)]
    this.#levels = columns ?? []
    this.#transitions = rows && columns && new Transitions(rows, columns)
    this.#rises = new TopMovers(top)
    this.#falls = new TopMovers(top)
  }

  add(before: Value | null, after: Value | null, who: () => string): Movement {
    const movement = movementOf(before, after, this.#levels)
    this.#counter.add(movement)
    this.#transitions?.add(before, after)
    const { kind, difference } = movement
    if (before && after && difference && kind !== 'same')
      (kind === 'up' ? this.#rises : this.#falls).offer(difference, before, after, who)
    return movement
  }

  report(): OutcomeImpact {
    return {
      ...this.#counter.moves(this.isNumber),
      ...(this.#transitions ? { transitions: this.#transitions.matrix() } : {}),
      rises: this.#rises.list(),
      falls: this.#falls.list(),
    }
  }
}
