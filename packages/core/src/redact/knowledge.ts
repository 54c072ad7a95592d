import type { PlanGraph, Strength } from './plan-graph.ts'

/** A shown value that still has something unknown behind it: an equation for whoever wants to compute that. */
interface Equation {
  readonly name: string
  /** Every unknown that it depends on at all. */
  readonly unknowns: ReadonlySet<string>
  /** Those that go into it, by how many values they leave open. */
  readonly covers: ReadonlyMap<string, Strength>
}

/** What somebody can know who is shown some values of a plan, and knows the rules. */
export class Knowledge {
  readonly #graph: PlanGraph
  readonly #shown: ReadonlySet<string>
  readonly #isOwed: (name: string) => boolean
  readonly #equations: readonly Equation[]
  /** The steps, and parts of steps, behind which there is something unknown that nothing shown stands before. */
  readonly open: ReadonlySet<string>

  /**
   * @param shown - the names whose values are known: shown, or known anyway
   * @param isOwed - of an outcome that the rule set shows on purpose: that it narrows a number down to a level's band is
   *   the rule set's decision, and is no computing of it
   */
  constructor(graph: PlanGraph, shown: ReadonlySet<string>, isOwed: (name: string) => boolean) {
    this.#graph = graph
    this.#shown = shown
    this.#isOwed = isOwed
    const open = new Set<string>()
    for (const { id } of graph.plan.steps)
      if (graph.below(id).some((name) => !shown.has(name) && (open.has(name) || graph.inputs.has(name)))) open.add(id)
    this.open = open
    this.#equations = [...open]
      .filter((name) => shown.has(name))
      .map((name) => ({ name, unknowns: this.#unknownsBelow(name), covers: this.#coversOf(name) }))
  }

  /**
   * Whether a hidden value stays open: it can change, and every shown value that would tell can be kept as it is by
   * another hidden value that only that one depends on.
   */
  isOpen(secret: string): boolean {
    const behind = this.#graph.inputs.has(secret) ? new Set([secret]) : this.#unknownsBelow(secret)
    return [...behind].some((free) => {
      const puzzles = this.#equations
        .filter((equation) => equation.unknowns.has(free) && this.#tells(equation, secret))
        .map((equation) => ({ shown: equation.name, secret, free, covers: this.#free(equation, secret, behind) }))
      // Trying is dear: first whether there is anything to try.
      return puzzles.every(({ covers }) => covers.length > 0) && puzzles.every(this.#graph.staysOpen)
    })
  }

  /** What can make up, in one shown value, for a change behind the secret, and changes no other shown value. */
  #free(equation: Equation, secret: string, behind: ReadonlySet<string>): readonly string[] {
    return [...equation.covers].flatMap(([cover, strength]) =>
      !behind.has(cover) &&
      strength >= this.#graph.strengthOf(secret) &&
      this.#equations.every((other) => other === equation || !other.unknowns.has(cover)) &&
      !this.#isBound(cover, behind)
        ? [cover]
        : [],
    )
  }

  /** Whether something else that is known, shown in part or behind the secret rests on the same voices. */
  #isBound(cover: string, behind: ReadonlySet<string>): boolean {
    return [...this.#graph.kinOf(cover)].some(
      (kin) => behind.has(kin) || this.#shown.has(kin) || this.#equations.some(({ unknowns }) => unknowns.has(kin)),
    )
  }

  /** The unknown inputs behind a value, on ways that lead through nothing that is shown. */
  #unknownsBelow(name: string): ReadonlySet<string> {
    return this.#reach(name, (each) => this.#graph.below(each))
  }

  /** A level tells of a number only between which bounds it lies. */
  #tells({ name }: Equation, secret: string): boolean {
    return this.#graph.strengthOf(name) === 3 || this.#graph.strengthOf(secret) < 3 || !this.#isOwed(name)
  }

  #coversOf(name: string): ReadonlyMap<string, Strength> {
    const covers = new Map<string, Strength>()
    for (const strength of [1, 2, 3] as const) {
      const wide = (each: string): boolean => this.#graph.strengthOf(each) >= strength
      if (!wide(name)) break
      for (const cover of this.#reach(name, (each) => this.#graph.carriers(each).filter(wide)))
        covers.set(cover, strength)
    }
    return covers
  }

  #reach(name: string, next: (name: string) => readonly string[]): ReadonlySet<string> {
    const seen = new Set<string>()
    const found = new Set<string>()
    const { inputs } = this.#graph
    const waiting = [...next(name)]
    if (inputs.has(name) && !this.#shown.has(name)) found.add(name)
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      if (seen.has(each) || this.#shown.has(each)) continue
      seen.add(each)
      if (inputs.has(each)) found.add(each)
      else waiting.push(...next(each))
    }
    return found
  }
}
