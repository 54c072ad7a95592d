import type { PlanStep } from '../../plan/plan.ts'
import type { ListType } from '../../plan/value-type.ts'
import { isListColumn, type InputColumns } from '../columns.ts'
import type { Register } from './kernels.ts'
import { loader } from './load.ts'
import { boundsOf, Program, type Scope } from './program.ts'
import { quotientLoop } from './quotient.ts'
import type { Texts } from './texts.ts'

/** Items of a block are looked at in groups of this many. */
const groupSize = 1024

export interface ListBlock {
  readonly column: InputColumns[string]
  /** The place of the first record of the block. */
  readonly from: number
}

/** A loop over the items of the records of a block: the body as loops over items, then one sum per record. */
export function foldLoop(
  step: PlanStep & { readonly form: 'fold' },
  type: ListType,
  out: Register,
  outer: Scope,
  texts: Texts,
  block: () => ListBlock,
): (n: number) => void {
  const program = new Program(groupSize)
  const fields = new Map(type.fields.map((field) => [field.name, { ...field, register: program.register() }]))
  const bound = new Map(step.bind.map((name) => [name, { from: outer.register(name), register: program.register() }]))
  const scope: Scope = {
    register: (name) => fields.get(name)?.register ?? bound.get(name)?.register ?? outer.register(name),
    text: (text) => outer.text(text),
    interval: (name) => {
      const field = fields.get(name)
      return field?.type.is === 'number' ? [field.type.min, field.type.max] : outer.interval(name)
    },
  }
  const [where, value] = [program.register(), program.register()]
  program.into(where, step.where, scope)
  program.into(value, step.value, scope)
  const { rounded } = step
  if (rounded) {
    const { den, digits, mode } = rounded
    const over = { source: value, factor: 1, bounds: boundsOf(step.value, scope) }
    program.loops.push(quotientLoop(value, over, { source: den, bounds: [den, den] }, digits, mode))
  }
  const owners = new Int32Array(groupSize)
  const combine = combiners[step.reduce]
  const marks = { refused: new Uint8Array(groupSize), marksAbsent: false }
  const loads = [...fields].map(([name, field]) => ({ name, load: loader(field.type, field.register, marks, texts) }))
  return (n) => {
    const { column, from } = block()
    if (!isListColumn(column)) return
    const { offsets } = column
    out.fill(step.reduce === 'sum' || step.reduce === 'count' ? 0 : NaN, 0, n)
    const end = offsets[from + n] ?? 0
    let owner = 0
    for (let first = offsets[from] ?? 0; first < end; first += groupSize) {
      const count = Math.min(groupSize, end - first)
      for (let i = 0; i < count; i++) {
        while ((offsets[from + owner + 1] ?? 0) <= first + i) owner++
        owners[i] = owner
      }
      for (const { name, load } of loads) {
        const values = column.fields[name]
        if (values) load(values, first, count)
      }
      for (const { from: source, register } of bound.values())
        for (let i = 0; i < count; i++) register[i] = source[owners[i] ?? 0] ?? NaN
      program.run(count)
      for (let i = 0; i < count; i++) {
        const record = owners[i] ?? 0
        if (where[i] === 1) out[record] = combine(out[record] ?? NaN, value[i] ?? NaN)
      }
    }
  }
}

const combiners: Readonly<Record<'sum' | 'count' | 'min' | 'max', (a: number, b: number) => number>> = {
  sum: (a, b) => a + b,
  count: (a) => a + 1,
  min: (a, b) => (Number.isNaN(a) ? b : Math.min(a, b)),
  max: (a, b) => (Number.isNaN(a) ? b : Math.max(a, b)),
}
