import { variablesIn } from '../../logic/variables.ts'
import { operationOf, variableOf } from '../../plan/expression.ts'
import type { Monotone, Plan, PlanStep } from '../../plan/plan.ts'
import { risingOperand } from '../../plan/rises-with.ts'
import { isList } from '../../plan/value-type.ts'
import type { Json } from '../../text/canonical-json.ts'
import { cellsOf, knowItem, type PlanKnowledge } from '../know-plan.ts'
import type { Knowledge } from '../known.ts'
import { assume, possible } from '../possible.ts'
import { readsOf } from '../reads.ts'
import { from, has, intersect, oneOf, type Span } from '../span.ts'
import { both, through, type Direction } from './direction.ts'
import { move, type Moves } from './move.ts'
import { onceFor, type Once } from './once-for.ts'

/** How every value of a plan moves when one input improves. */
export type PlanMover = (input: string, better: 'up' | 'down') => Moves

/**
 * Prepares a plan for many inputs. What a step does with the same moves of what it reads is found once: a long chain of
 * steps moves alike, whichever of the inputs below it improves.
 *
 * @param gates - the conditions of gates: what they do is said, and no fall
 */
export function planMover(plan: Plan, gates: readonly string[], knowledge: PlanKnowledge): PlanMover {
  const decided = new Set(gates)
  const found = new Map<PlanStep, Once<Step>>()
  const stepOnce = (step: PlanStep, inside: Knowledge): Once<Step> => {
    const known = found.get(step) ?? onceFor((moves) => stepMoves(step, plan, moves, { inside, outside: knowledge }))
    found.set(step, known)
    return known
  }
  return (input, better) => {
    const directions = new Map<string, Direction>([[input, better]])
    const volatile = new Set<string>()
    const moves: Moves = {
      of: (name) => directions.get(name) ?? 'same',
      comesAndGoes: (name) => volatile.has(name),
    }
    for (const step of plan.steps) {
      const inside = knowledge.inside(step)
      if (!inside || !readsOf(step).some((name) => directions.has(name) || volatile.has(name))) continue
      const { direction, comesAndGoes } = stepOnce(step, inside)(moves)
      if (comesAndGoes) volatile.add(step.id)
      if (direction !== 'same' && !decided.has(step.id)) directions.set(step.id, direction)
    }
    return moves
  }
}

interface Step {
  readonly direction: Direction
  readonly comesAndGoes: boolean
}

const stepMoves = (
  step: PlanStep,
  plan: Plan,
  moves: Moves,
  { inside, outside }: { readonly inside: Knowledge; readonly outside: Knowledge },
): Step => ({
  direction: moveStep(step, plan, moves, inside),
  comesAndGoes: move(step.guard, moves, outside) !== 'same' || mayVanish(step, moves, inside),
})

type Form<F extends PlanStep['form']> = PlanStep & { readonly form: F }

/** A quotient has no value where its divisor is 0, the least of a list none where the list is empty. */
function mayVanish(step: PlanStep, moves: Moves, inside: Knowledge): boolean {
  if (step.form === 'quot') return has(possible(step.by, inside), 0) && move(step.by, moves, inside) !== 'same'
  return step.form === 'call' || (step.form === 'fold' && /min|max/.test(step.reduce))
}

function moveStep(step: PlanStep, plan: Plan, moves: Moves, inside: Knowledge): Direction {
  switch (step.form) {
    case 'expr':
      return move(step.value, moves, inside)
    case 'quot': {
      const [over, by] = [move(step.over, moves, inside), move(step.by, moves, inside)]
      const [dividend, divisor] = [possible(step.over, inside), possible(step.by, inside)]
      const rising = risingOperand(step.over)
      if (rising !== undefined && onlyMoves(rising, [step.over, step.by], moves)) return move(rising, moves, inside)
      if (divisor.low < 0) return over === 'same' && by === 'same' ? 'same' : 'any'
      // The larger the divisor, the nearer to 0.
      const sign = dividend.low >= 0 ? 'down' : dividend.high <= 0 ? 'up' : 'any'
      return both(over, through(sign, by))
    }
    case 'pick':
      return lookUp(throughTables(step, plan), moves, inside)
    case 'fold':
      return fold(step, plan, moves, inside)
    case 'call':
      return step.args
        .map((each, index) => through(promised(step.monotone?.[index]), move(each, moves, inside)))
        .reduce(both, 'same')
  }
}

/** What a plugin promises of an operator is taken as it says; what is proved by it says so, and a fall is looked for first. */
const promised = (monotone: Monotone | undefined): Direction =>
  monotone === undefined || monotone === 'none' ? 'any' : monotone

/** Of all that these expressions read, only what is in `operand` moves. */
function onlyMoves(operand: Json, expressions: readonly Json[], moves: Moves): boolean {
  const own = new Set(variablesIn(operand))
  return expressions.flatMap(variablesIn).every((name) => own.has(name) || moves.of(name) === 'same')
}

type Table = Pick<Form<'pick'>, 'keys' | 'table'>

/** What follows from the row of a table that was itself looked up: one table from the conditions to what follows. */
function throughTables({ keys, table }: Table, plan: Plan): Table {
  const [only, ...others] = keys
  const name = only && others.length === 0 ? variableOf(only.rank) : undefined
  const rows = name === undefined ? undefined : plan.steps.find(({ id }) => id === name)
  if (rows?.form !== 'pick') return { keys, table }
  return throughTables({ keys: rows.keys, table: rows.table.map((row) => table[row] ?? 0) }, plan)
}

/** A table moves as its cells do from one rank to the next, along each of its keys by itself. */
function lookUp(step: Table, moves: Moves, inside: Knowledge): Direction {
  const cells = cellsOf(step, inside)
  let direction: Direction = 'same'
  let stride = step.table.length
  for (const { rank, size } of step.keys) {
    stride /= size
    const moving = move(rank, moves, inside)
    if (moving === 'same') continue
    const { only } = intersect(possibleWhereItMoves(rank, moves, inside), from(0, size - 1))
    if (!only) return 'any'
    let along: Direction = 'same'
    for (const cell of cells) {
      const here = only.indexOf(Math.floor(cell / stride) % size)
      const [value, next] = [only[here], only[here + 1]]
      if (value === undefined || next === undefined) continue
      const rise = (step.table[cell + (next - value) * stride] ?? 0) - (step.table[cell] ?? 0)
      if (rise !== 0) along = both(along, rise > 0 ? 'up' : 'down')
    }
    direction = both(direction, through(along, moving))
  }
  return direction
}

/** Where what a rank is chosen by stays, it moves within one branch alone: to another, as of no value, it never goes. */
function possibleWhereItMoves(rank: Json, moves: Moves, inside: Knowledge): Span {
  const { operator, args = [] } = operationOf(rank) ?? {}
  const [condition = null, value = null, otherwise = null] = args
  if (operator === 'if' && args.length === 3 && move(condition, moves, inside) === 'same')
    for (const [branch, other, holds] of [
      [value, otherwise, true],
      [otherwise, value, false],
    ] as const) {
      if (move(other, moves, inside) !== 'same') continue
      const here = assume(condition, holds, inside)
      return here ? possibleWhereItMoves(branch, moves, here) : oneOf([])
    }
  return possible(rank, inside)
}

function fold(step: Form<'fold'>, plan: Plan, moves: Moves, inside: Knowledge): Direction {
  const list = plan.inputs.find(({ name }) => name === step.list)
  if (!list || !isList(list.type)) return 'any'
  const item = knowItem(list.type, inside)
  const fields = new Set(list.type.fields.map(({ name }) => name))
  const ofItem: Moves = { ...moves, of: (name) => (fields.has(name) ? 'same' : moves.of(name)) }
  const value = step.reduce === 'count' ? 'same' : move(step.value, ofItem, item)
  // More items, or more that count: an item adds to a sum, and to a count; it lifts the highest, and lowers the lowest.
  const more = both(moves.of(step.list), move(step.where, ofItem, item))
  const { low, high } = possible(step.value, item)
  const adds = { count: 'up', max: 'up', min: 'down', sum: low >= 0 ? 'up' : high <= 0 ? 'down' : 'any' } as const
  return both(value, through(adds[step.reduce], more))
}
