import { scaledBy } from '../../plan/expression.ts'
import type { PlanStep } from '../../plan/plan.ts'
import { isList } from '../../plan/value-type.ts'
import type { Json } from '../../text/canonical-json.ts'
import { addCall, type CallContext } from './call-loop.ts'
import { foldLoop, type ListBlock } from './fold-loop.ts'
import * as kernels from './kernels.ts'
import type { Register } from './kernels.ts'
import { boundsOf } from './program.ts'
import { quotientLoop } from './quotient.ts'
import { guardsLeft, presentName, strictNames } from './strict-names.ts'

/** What the loops of a step need. */
export interface StepContext extends CallContext {
  /** The list of the block that is being computed. */
  listBlock(name: string): ListBlock
}

/** Adds the loops of one step, which leave its values in `out`. */
export function addStep(step: PlanStep, out: Register, context: StepContext): void {
  const { program, scope } = context
  // An operator is not even called where its guard does not hold.
  if (step.form === 'call') return addCall(step, out, context)
  const strict = addForm(step, out, context)
  for (const guard of guardsLeft(step.guard, strict)) {
    const name = presentName(guard)
    if (name === undefined)
      program.withRegister(guard, scope, (holds) => program.loops.push((n) => kernels.keepWhere(out, n, holds)))
    else {
      const register = scope.register(name)
      program.loops.push((n) => kernels.keepWith(out, n, register))
    }
  }
}

/** The names without which the loops leave no value anyway. */
function addForm(step: Exclude<PlanStep, { form: 'call' }>, out: Register, context: StepContext): readonly string[] {
  const { program, scope } = context
  switch (step.form) {
    case 'expr':
      program.into(out, step.value, scope)
      return strictNames(step.value)
    case 'quot':
      addQuotient(step, out, context)
      return [...strictNames(step.over), ...strictNames(step.by)]
    case 'pick':
      addPick(step, out, context)
      return step.keys.flatMap(({ rank }) => strictNames(rank))
    case 'fold':
      addFold(step, out, context)
      return []
  }
}

function addQuotient(step: PlanStep & { readonly form: 'quot' }, out: Register, { program, scope }: StepContext): void {
  const { digits, mode } = step
  const [dividend, factor] = scaledBy(step.over)
  program.with(dividend, scope, (a) =>
    program.with(step.by, scope, (b) => {
      const over = { source: a, factor, bounds: boundsOf(dividend, scope) }
      const by = { source: b, bounds: boundsOf(step.by, scope) }
      program.loops.push(quotientLoop(out, over, by, digits, mode))
    }),
  )
}

function addPick(step: PlanStep & { readonly form: 'pick' }, out: Register, { program, scope }: StepContext): void {
  const table = Float64Array.from(step.table)
  const add = (index: number, key: Json): void =>
    index === 0
      ? program.into(out, key, scope)
      : program.with(key, scope, (source) =>
          typeof source === 'number'
            ? program.loops.push((n) => kernels.addConstant(out, n, out, source))
            : program.loops.push((n) => kernels.add(out, n, out, source)),
        )
  step.keys.forEach(({ rank, size }, index) => {
    if (index > 0) program.loops.push((n) => kernels.multiplyConstant(out, n, out, size))
    add(index, rank)
  })
  program.loops.push((n) => kernels.gather(out, n, out, table))
}

function addFold(step: PlanStep & { readonly form: 'fold' }, out: Register, context: StepContext): void {
  const { plan, program, scope, texts } = context
  const list = plan.inputs.find(({ name }) => name === step.list)
  if (!list || !isList(list.type)) throw new TypeError(`the plan folds over the unknown list "${step.list}"`)
  program.loops.push(foldLoop(step, list.type, out, scope, texts, () => context.listBlock(step.list)))
}
