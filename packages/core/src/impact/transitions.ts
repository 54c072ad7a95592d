import { outcomeType } from '../plan/outcome-type.ts'
import type { Plan } from '../plan/plan.ts'
import { isList, type ValueType } from '../plan/value-type.ts'
import type { Value } from '../scoring/result.ts'
import type { TransitionMatrix } from './impact-report.ts'

/** The values that an outcome can have, in their order; undefined where they are too many to stand in a table. */
export function valuesOf(plan: Plan, outcome: string): readonly string[] | undefined {
  const type = outcomeType(plan, outcome)
  return type && !isList(type) ? textsOf(type, plan) : undefined
}

function textsOf(type: ValueType, { scales }: Plan): readonly string[] | undefined {
  switch (type.is) {
    case 'level':
      return scales[type.scale]
    case 'choice':
      return type.choices
    case 'boolean':
      return ['false', 'true']
    default:
      return undefined
  }
}

/** Counts from which value to which people go. */
export class Transitions {
  readonly #rows: readonly (string | null)[]
  readonly #columns: readonly (string | null)[]
  readonly #cells: number[][]

  constructor(before: readonly string[], after: readonly string[]) {
    this.#rows = [...before, null]
    this.#columns = [...after, null]
    this.#cells = this.#rows.map(() => this.#columns.map(() => 0))
  }

  add(before: Value | null, after: Value | null): void {
    const row = this.#cells[this.#rows.indexOf(before?.text ?? null)]
    const column = this.#columns.indexOf(after?.text ?? null)
    if (row) row[column] = (row[column] ?? 0) + 1
  }

  matrix(): TransitionMatrix {
    return { rows: this.#rows, columns: this.#columns, cells: this.#cells.map((row) => [...row]) }
  }
}
