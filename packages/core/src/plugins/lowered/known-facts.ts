import { operationOf, variableOf } from '../../plan/expression.ts'
import { canonicalJson, type Json } from '../../text/canonical-json.ts'

/** The guard of a step of the plan, by its name: where the step has a value, its guard held. */
export type GuardOf = (name: string) => Json | undefined

/**
 * What is known while an expression is looked at: which names have values, and which conditions hold or fail. Follows
 * `and`, `or`, `if` and `!`, and the guards of the steps that have values; what it does not understand it does not know.
 */
export class KnownFacts {
  readonly #present: ReadonlySet<string>
  readonly #held: ReadonlySet<string>
  readonly #failed: ReadonlySet<string>
  /** Conditions that hold, but whose parts are not decided yet. */
  readonly #open: readonly Json[]

  readonly #guardOf: GuardOf

  constructor(
    guardOf: GuardOf,
    present: ReadonlySet<string> = new Set(),
    held: ReadonlySet<string> = new Set(),
    failed: ReadonlySet<string> = new Set(),
    open: readonly Json[] = [],
  ) {
    this.#guardOf = guardOf
    this.#present = present
    this.#held = held
    this.#failed = failed
    this.#open = open
  }

  has(name: string): boolean {
    return this.#present.has(name)
  }

  /** The same, and `condition` holds. */
  with(condition: Json): KnownFacts {
    return this.#learn([condition], [])
  }

  /** The same, and `condition` does not hold. */
  without(condition: Json): KnownFacts {
    return this.#learn([], [condition])
  }

  #learn(holds: Json[], fails: Json[]): KnownFacts {
    const guardOf = this.#guardOf
    const present = new Set(this.#present)
    const [held, failed] = [new Set(this.#held), new Set(this.#failed)]
    let open = [...this.#open]
    while (holds.length > 0 || fails.length > 0) {
      const [yes, no] = [holds.pop(), fails.pop()]
      if (yes !== undefined) hold(yes)
      if (no !== undefined) fail(no)
      if (holds.length === 0 && fails.length === 0) open = open.filter((each) => !settle(each))
    }
    return new KnownFacts(guardOf, present, held, failed, open)

    function hold(condition: Json): void {
      held.add(canonicalJson(condition))
      const { operator, args } = operationOf(condition) ?? { operator: '', args: [] }
      const name = variableOf(condition) ?? variableOf(args[0] ?? null)
      if (operator === 'var' && name !== undefined) there(name)
      else if (operator === 'and') holds.push(...args)
      else if (operator === '!') fails.push(args[0] ?? null)
      else if (operator === '!==' && args[1] === null && name !== undefined) there(name)
      else if (operator === '===' && args[1] === true) holds.push(args[0] ?? null)
      else if (operator === 'or' || operator === 'if') open.push(condition)
    }

    function there(name: string): void {
      if (present.has(name)) return
      present.add(name)
      const guard = guardOf(name)
      if (guard !== undefined) holds.push(guard)
    }

    function fail(condition: Json): void {
      failed.add(canonicalJson(condition))
      const { operator, args } = operationOf(condition) ?? { operator: '', args: [] }
      const name = variableOf(args[0] ?? null)
      if (operator === 'or') fails.push(...args)
      else if (operator === '!') holds.push(args[0] ?? null)
      else if (operator === '===' && args[1] === null && name !== undefined) there(name)
    }

    /** Whether an open condition has told all that it can. */
    function settle(condition: Json): boolean {
      const { operator, args } = operationOf(condition) ?? { operator: '', args: [] }
      if (operator === 'or') {
        const left = args.filter((each) => !failed.has(canonicalJson(each)))
        if (left.length === 1) holds.push(left[0] ?? null)
        return left.length <= 1
      }
      const [test = null, then = null, ...otherwise] = args
      const key = canonicalJson(test)
      if (held.has(key)) holds.push(then)
      else if (failed.has(key)) holds.push(otherwise.length > 1 ? { if: otherwise } : (otherwise[0] ?? null))
      else return false
      return true
    }
  }
}

/** Whether every value that an expression looks at is there, by what is known. */
export function isGuarded(logic: Json, facts: KnownFacts): boolean {
  const name = variableOf(logic)
  if (name !== undefined) return facts.has(name)
  const { operator, args } = operationOf(logic) ?? { operator: '', args: [] }
  switch (operator) {
    case '===':
    case '!==':
      // No road stumbles over nothing where it is compared with nothing, or with a truth.
      if ((args[1] === null || typeof args[1] === 'boolean') && variableOf(args[0] ?? null) !== undefined) return true
      break
    case 'and':
    case 'or':
      return (
        args.reduce<KnownFacts | undefined>((known, each) => {
          if (!known || !isGuarded(each, known)) return undefined
          return operator === 'and' ? known.with(each) : known.without(each)
        }, facts) !== undefined
      )
    case 'if':
      return branchesAreGuarded(args, facts)
    case 'in':
      return [args[0] ?? null, ...((args[1] ?? []) as readonly Json[])].every((each) => isGuarded(each, facts))
  }
  return args.every((each) => isGuarded(each, facts))
}

function branchesAreGuarded([test = null, then = null, ...otherwise]: readonly Json[], facts: KnownFacts): boolean {
  if (!isGuarded(test, facts) || !isGuarded(then, facts.with(test))) return false
  const rest = facts.without(test)
  return otherwise.length > 1 ? branchesAreGuarded(otherwise, rest) : isGuarded(otherwise[0] ?? null, rest)
}
