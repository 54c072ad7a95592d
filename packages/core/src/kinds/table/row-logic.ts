import type { Operand } from '../../compile/step-scope.ts'
import { choose } from '../../logic/typed-logic.ts'
import type { Path } from '../../issues/path.ts'
import type { PlanForm } from '../../plan/plan.ts'
import { writtenAt } from '../../plan/written-at.ts'
import type { Json } from '../../text/canonical-json.ts'
import type { Box } from './boxes.ts'
import { conditionLogic } from './condition-logic.ts'
import type { Domain } from './domain.ts'

/** One input of a table, ready to be looked at. */
export interface TableInput {
  readonly domain: Domain
  readonly operand: Operand
}

const mostCells = 4096

/**
 * The number of the first row that fits, from 0; the number of rows where none does. Looked up where the inputs have few
 * values, else asked row by row.
 *
 * @param paths - where the rows are written, and what follows where none fits
 */
export function rowForm(
  boxes: readonly Box[],
  inputs: readonly TableInput[],
  paths: readonly (Path | undefined)[],
): PlanForm {
  const sizes = inputs.map(({ domain: { whole } }) => whole[1] - whole[0] + 1)
  const isSmall = inputs.every(({ domain: { type } }) => ['boolean', 'level', 'choice'].includes(type.is))
  if (isSmall && sizes.reduce((product, size) => product * size, 1) <= mostCells) {
    const table = filled(boxes, sizes)
    return {
      form: 'pick',
      keys: inputs.map((input, index) => ({ rank: rankOf(input), size: sizes[index] ?? 1 })),
      table: writtenAt(table, ...table.map((row) => paths[row])),
    }
  }
  const branches: Json[] = []
  const places: (Path | undefined)[] = []
  for (const [row, box] of boxes.entries()) {
    if (box.some((set) => set.length === 0)) continue
    const fits = all(inputs.map(({ domain, operand }, index) => conditionLogic(box[index] ?? [], domain, operand)))
    places.push(paths[row])
    if (fits === true) return expression(branches, row, places)
    branches.push(fits, row)
  }
  return expression(branches, boxes.length, [...places, paths[boxes.length]])
}

function all(conditions: readonly Json[]): Json {
  const [first = true, ...rest] = conditions.filter((each) => each !== true)
  return rest.length === 0 ? first : { and: [first, ...rest] }
}

const expression = (branches: readonly Json[], otherwise: number, places: readonly (Path | undefined)[]): PlanForm => ({
  form: 'expr',
  value: branches.length === 0 ? otherwise : writtenAt({ if: [...branches, otherwise] }, ...places),
})

/** The rank of the value; one more than the last where the input does not apply. */
function rankOf({ domain: { type, values }, operand: { logic, applies } }: TableInput): Json {
  const rank: Json = type.is === 'boolean' ? { if: [logic, 1, 0] } : logic
  return choose(applies, rank, values[1] + 1)
}

/** For each combination of ranks, the first row that fits. */
function filled(boxes: readonly Box[], sizes: readonly number[]): readonly number[] {
  const table = Array.from({ length: sizes.reduce((product, size) => product * size, 1) }, () => boxes.length)
  const fill = (box: Box, row: number, input: number, index: number): void => {
    if (input === sizes.length) table[index] = row
    else
      for (const [first, last] of box[input] ?? [])
        for (let value = first; value <= last; value++) fill(box, row, input + 1, index * (sizes[input] ?? 1) + value)
  }
  // From the last row up, so that an earlier one has the last word.
  for (let row = boxes.length - 1; row >= 0; row--) fill(boxes[row] ?? [], row, 0, 0)
  return table
}
