import type { ComparedOutcome } from './compared-outcome.ts'
import { MoveCounter } from './count-moves.ts'
import { groupOf, type GroupBy } from './group-of.ts'
import type { GroupImpact } from './impact-report.ts'
import type { Movement } from './movement.ts'

interface Group {
  people: number
  readonly counters: readonly MoveCounter[]
}

/** The totals by one way of grouping. Memory is bounded: groups beyond the most are counted together. */
export class GroupedMoves {
  readonly #by: GroupBy
  readonly #most: number
  readonly #outcomes: readonly ComparedOutcome[]
  readonly #groups = new Map<string | null, Group>()
  #rest: Group | undefined

  constructor(by: GroupBy, most: number, outcomes: readonly ComparedOutcome[]) {
    this.#by = by
    this.#most = most
    this.#outcomes = outcomes
  }

  /** @param movements - one per outcome, in their order */
  add(record: unknown, movements: readonly Movement[]): void {
    const group = this.#group(groupOf(record, this.#by))
    group.people += 1
    for (const [index, movement] of movements.entries()) group.counters[index]?.add(movement)
  }

  #group(name: string | null): Group {
    const known = this.#groups.get(name)
    if (known) return known
    const isFull = this.#groups.size >= this.#most
    if (isFull && this.#rest) return this.#rest
    const group: Group = { people: 0, counters: this.#outcomes.map(() => new MoveCounter()) }
    if (isFull) this.#rest = group
    else this.#groups.set(name, group)
    return group
  }

  report(): readonly GroupImpact[] {
    const groups = [...this.#groups]
      .map(([name, group]) => this.#told(name, group))
      .sort((a, b) => b.people - a.people || order(a.group, b.group))
    return this.#rest ? [...groups, { ...this.#told(null, this.#rest), isRest: true }] : groups
  }

  #told(group: string | null, { people, counters }: Group): GroupImpact {
    const outcomes = this.#outcomes.map(
      ({ name, isNumber }, index) => [name, (counters[index] ?? new MoveCounter()).moves(isNumber)] as const,
    )
    return { group, people, outcomes: Object.fromEntries(outcomes) }
  }
}

/** By name; people of no known group come after the others. */
const order = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : a > b ? 1 : 0
