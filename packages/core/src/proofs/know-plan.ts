import { roundQuotient } from '../exact/rounding.ts'
import type { Plan, PlanStep } from '../plan/plan.ts'
import { isList, type ListType } from '../plan/value-type.ts'
import { knowing, type Knowledge, type Known } from './known.ts'
import { assume, possible } from './possible.ts'
import { anything, from, has, intersect, isEmpty, oneOf, pairwise, spanOf, type Span } from './span.ts'

/** What is known of every input and step of a plan, whatever the record. */
export interface PlanKnowledge extends Knowledge {
  /** What is known while a step computes its value; undefined where it never has one. */
  inside(step: PlanStep): Knowledge | undefined
}

/** What nobody gives is not there: the marks of refused inputs, of which a valid record has none. */
const never: Known = { span: oneOf([]), mayBeAbsent: true }

/**
 * Runs a plan on all records at once, by intervals. Every value that a record can lead to is in what is known; not
 * everything in it needs to be reached.
 */
export function knowPlan(plan: Plan, fuel: number): PlanKnowledge {
  const values = new Map<string, Known>()
  const within = new Map<PlanStep, Knowledge>()
  let left = fuel
  const knowledge: PlanKnowledge = {
    of: (name) => values.get(name) ?? never,
    burn: () => left-- > 0,
    inside: (step) => within.get(step),
  }
  for (const { name, type } of plan.inputs)
    values.set(name, { span: isList(type) ? anything : spanOf(type), mayBeAbsent: true })
  for (const step of plan.steps) {
    const inside = assume(step.guard, true, knowledge)
    if (inside) within.set(step, inside)
    values.set(step.id, inside ? knowStep(step, inside, has(possible(step.guard, knowledge), 0)) : never)
  }
  return knowledge
}

function knowStep(step: PlanStep, inside: Knowledge, mayBeAbsent: boolean): Known {
  const bounds = spanOf(step.type)
  switch (step.form) {
    case 'expr':
      return { span: intersect(possible(step.value, inside), bounds), mayBeAbsent }
    case 'quot': {
      const by = possible(step.by, inside)
      const span = intersect(quotient(step, possible(step.over, inside), by), bounds)
      return { span, mayBeAbsent: mayBeAbsent || has(by, 0) }
    }
    case 'pick':
      return { span: oneOf([...cellsOf(step, inside)].map((cell) => step.table[cell] ?? 0)), mayBeAbsent }
    default:
      return { span: bounds, mayBeAbsent: mayBeAbsent || step.form !== 'fold' || /min|max/.test(step.reduce) }
  }
}

type Form<F extends PlanStep['form']> = PlanStep & { readonly form: F }

/** A quotient by a positive number is largest and smallest at the ends, and rounding keeps their order. */
function quotient({ digits, mode }: Form<'quot'>, over: Span, by: Span): Span {
  const divisor = intersect(by, { low: 1, high: Infinity })
  if (by.low < 0 || isEmpty(divisor) || ![over.low, over.high, divisor.high].every(Number.isSafeInteger))
    return anything
  const corners = pairwise({ low: over.low, high: over.high }, { low: divisor.low, high: divisor.high }, (x, y) =>
    roundQuotient(x, y, digits, mode),
  )
  return from(corners.low, corners.high)
}

/** The cells of a table that its keys can lead to. */
export function cellsOf({ keys, table }: Pick<Form<'pick'>, 'keys' | 'table'>, inside: Knowledge): ReadonlySet<number> {
  const spans = keys.map(({ rank, size }) => intersect(possible(rank, inside), from(0, size - 1)))
  let cells = [0]
  for (const [index, { only }] of spans.entries()) {
    const size = keys[index]?.size ?? 1
    cells = cells.flatMap((cell) => (only ?? Array.from({ length: size }, (_, n) => n)).map((n) => cell * size + n))
  }
  return new Set(cells.filter((cell) => cell < table.length))
}

/** What is known of one item of a list, beside what is known outside. */
export const knowItem = ({ fields }: ListType, outside: Knowledge): Knowledge =>
  fields.reduce(
    (known, { name, type, required }) => knowing(known, name, { span: spanOf(type), mayBeAbsent: !required }),
    outside,
  )
