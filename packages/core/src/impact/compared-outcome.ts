import { outcomeType } from '../plan/outcome-type.ts'
import type { Plan } from '../plan/plan.ts'
import { isList } from '../plan/value-type.ts'
import type { Outcome } from '../roads/outcome.ts'
import type { Value } from '../scoring/result.ts'
import { MoveCounter } from './count-moves.ts'
import type { OutcomeImpact } from './impact-report.ts'
import { movementOf, type Movement } from './movement.ts'
import { outcomeValue } from './outcome-value.ts'
import { TopMovers } from './top-movers.ts'
import { Transitions, valuesOf } from './transitions.ts'

/** One outcome that both rule sets have, while people come by. */
export class ComparedOutcome {
  readonly name: string
  /** Whether differences may be added up. */
  readonly isNumber: boolean
  readonly #before: (plain: Outcome[string] | undefined) => Value | null
  readonly #after: (plain: Outcome[string] | undefined) => Value | null
  readonly #levels: readonly string[]
  readonly #counter = new MoveCounter()
  readonly #transitions: Transitions | undefined
  readonly #rises: TopMovers
  readonly #falls: TopMovers

  constructor(name: string, before: Plan, after: Plan, top: number) {
    this.name = name
    const [old, next] = [outcomeType(before, name), outcomeType(after, name)]
    this.isNumber = old?.is === 'number' && next?.is === 'number'
    this.#before = (plain) => (old && !isList(old) ? outcomeValue(plain, old, before.scales) : null)
    this.#after = (plain) => (next && !isList(next) ? outcomeValue(plain, next, after.scales) : null)
    const [rows, columns] = [valuesOf(before, name), valuesOf(after, name)]
    this.#levels = columns ?? []
    this.#transitions = rows && columns && new Transitions(rows, columns)
    this.#rises = new TopMovers(top)
    this.#falls = new TopMovers(top)
  }

  /** Takes the flat outcomes of one person. */
  add(from: Outcome, to: Outcome, who: () => string): Movement {
    const [before, after] = [this.#before(from[this.name]), this.#after(to[this.name])]
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
