import { operationOf, variableOf } from '../../plan/expression.ts'
import type { Plan, PlanStep, PlanValue } from '../../plan/plan.ts'
import { isList, type ValueType } from '../../plan/value-type.ts'
import type { Json } from '../../text/canonical-json.ts'
import { unlessSignalled } from '../operator-signal.ts'
import type { Register } from './kernels.ts'
import type { Loop, Program, Scope } from './program.ts'
import type { Texts } from './texts.ts'

/** An operator whose values are kept as columns keep them; throws the signal where it fails. */
export type ColumnOperator = (...args: readonly PlanValue[]) => number | string | null

/** What a call needs of the block that it runs in. */
export interface CallContext {
  readonly plan: Plan
  readonly program: Program
  readonly scope: Scope
  readonly texts: Texts
  /** Marks records that the reference road must take. */
  readonly careful: Uint8Array
  operator(step: CallStep): ColumnOperator
}
type CallStep = PlanStep & { readonly form: 'call' }

/** Adds a loop that calls an operator for each record of a block whose guard holds. */
export function addCall(step: CallStep, out: Register, context: CallContext): void {
  const { program, scope, texts, careful } = context
  const operator = context.operator(step)
  const [guard, ...registers] = [step.guard, ...step.args].map((logic) => {
    const register = program.register()
    program.into(register, logic, scope)
    return register
  })
  const readers = step.args.map((logic) => readerOf(kindOf(logic, context.plan), texts))
  const call: Loop = (n) => {
    for (let i = 0; i < n; i++) {
      out[i] = NaN
      // Without a value there is nothing to call with: another program, or another road, judges that record.
      if (guard?.[i] !== 1 || registers.some((each) => Number.isNaN(each[i]))) continue
      const args = readers.map((read, index) => read(registers[index]?.[i] ?? NaN))
      const value = unlessSignalled(() => operator(...args))
      if (value === undefined) careful[i] = 1
      else out[i] = kept(value, step.type, texts)
    }
  }
  program.loops.push(call)
}

function kept(value: number | string | null, type: ValueType, texts: Texts): number {
  if (typeof value === 'string') return texts.numberOf(value)
  if (value === null) return NaN
  return type.is === 'number' || type.is === 'date' || value >= 0 ? value : NaN
}

type Kind = 'boolean' | 'text' | 'number'

function readerOf(kind: Kind, texts: Texts): (value: number) => PlanValue {
  if (kind === 'boolean') return (value) => value === 1
  return kind === 'text' ? (value) => texts.textOf(value) : (value) => value
}

/** What the value of an expression is to an operator: the registers have numbers for all. */
function kindOf(logic: Json, plan: Plan): Kind {
  if (typeof logic === 'boolean' || typeof logic === 'string') return typeof logic === 'string' ? 'text' : 'boolean'
  const name = variableOf(logic)
  const { operator, args } = operationOf(logic) ?? { operator: '', args: [] }
  if (name !== undefined) return kindOfType(typeOf(name, plan))
  if (operator === 'if') return kindOf(args[1] ?? null, plan)
  return operator === '' || arithmetic.has(operator) ? 'number' : 'boolean'
}

const arithmetic = new Set(['+', '-', '*', 'min', 'max'])
const kindOfType = (type: ValueType | undefined): Kind =>
  type?.is === 'boolean' || type?.is === 'text' ? type.is : 'number'

function typeOf(name: string, { inputs, steps }: Plan): ValueType | undefined {
  const type = steps.find(({ id }) => id === name)?.type ?? inputs.find((each) => each.name === name)?.type
  return type && !isList(type) ? type : undefined
}
