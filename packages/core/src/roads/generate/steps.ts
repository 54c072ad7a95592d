import { intervalOf } from '../../plan/interval.ts'
import { scaledBy } from '../../plan/expression.ts'
import type { PlanStep } from '../../plan/plan.ts'
import type { ValueType } from '../../plan/value-type.ts'
import type { Json } from '../../text/canonical-json.ts'
import { reprOf } from '../columns.ts'
import { conditionCode, group, intervalIn, isCondition, valueCode, type Places } from './expression.ts'
import { asInt32 } from './int32.ts'
import type { ScratchList } from './lists.ts'
import { absentCode, type Place } from './places.ts'
import { quotientCode } from './rounding.ts'

/** One plan step as statements that define one variable. */
export interface StepCode {
  readonly lines: readonly string[]
  readonly place: Place
}

/** What the code of a step needs of its module. */
interface Context {
  /** The name of the variable that gets the value. */
  readonly variable: string
  readonly places: Places
  readonly lists: (name: string) => (ScratchList & { readonly count: string }) | undefined
  /** The name of a constant table. */
  table(values: readonly number[], type: ValueType): string
  /** The name of a plugin's operator, which gives values as variables keep them: NaN or −1 where there is none. */
  operator(step: PlanStep): string
}

type Value = { readonly lines: readonly string[]; readonly code: string; readonly mayFail: boolean }

/** The statements of one step. */
export function stepCode(step: PlanStep, context: Context): StepCode {
  const { variable, places } = context
  const repr = reprOf(step.type)
  const guard = conditionCode(step.guard, places)
  const place = (always: boolean): Place => ({
    code: variable,
    repr,
    isBoolean: step.type.is === 'boolean',
    always,
    interval: intervalOf(step.type),
  })
  const absent = absentCode(repr)
  if (guard === 'false') return { lines: [`const ${variable} = ${absent}`], place: place(false) }
  if (step.form === 'fold') return foldCode(step, guard, place, context)
  const value = formCode(step, context)
  const code = guard === 'true' ? value.code : `${group(guard)} ? ${value.code} : ${absent}`
  return {
    lines: [...value.lines, `const ${variable} = ${code}`],
    place: place(guard === 'true' && !value.mayFail),
  }
}

function formCode(step: Exclude<PlanStep, { form: 'fold' }>, context: Context): Value {
  const { places } = context
  switch (step.form) {
    case 'expr':
      return { lines: [], code: exprCode(step.value, step.type, places), mayFail: false }
    case 'quot':
      return quotCode(step, context)
    case 'pick': {
      const table = context.table(step.table, step.type)
      const index = step.keys.reduce((code, { rank, size }) => {
        const key = valueCode(rank, places)
        return code === '' ? key : `${group(code)} * ${size} + ${key}`
      }, '')
      return { lines: [], code: `${table}[${index}]`, mayFail: false }
    }
    case 'call':
      return {
        lines: [],
        code: `${context.operator(step)}(${step.args.map((each) => argumentCode(each, places)).join(', ')})`,
        mayFail: true,
      }
  }
}

/** A condition is kept as 0 or 1. */
function exprCode(logic: Json, type: ValueType, places: Places): string {
  if (type.is === 'boolean') return bit(conditionCode(logic, places))
  const code = valueCode(logic, places)
  return type.is === 'number' ? asInt32({ code, interval: intervalIn(logic, places) }) : code
}

const bit = (condition: string): string =>
  condition === 'true' ? '1' : condition === 'false' ? '0' : `${group(condition)} ? 1 : 0`

/** Operators get what the reference road gives them: numbers, booleans, texts. */
const argumentCode = (logic: Json, places: Places): string =>
  isCondition(logic, places) ? conditionCode(logic, places) : valueCode(logic, places)

function quotCode(step: PlanStep & { readonly form: 'quot' }, { places, variable }: Context): Value {
  const [dividend, factor] = scaledBy(step.over)
  const interval = intervalIn(dividend, places)
  const divisor = intervalIn(step.by, places)
  const over = named(asInt32({ code: valueCode(dividend, places), interval }), `${variable}o`)
  const by = named(asInt32({ code: valueCode(step.by, places), interval: divisor }), `${variable}b`)
  const code = quotientCode(
    { code: over.code, factor, interval },
    { code: by.code, interval: divisor },
    step.digits,
    step.mode,
  )
  const canBeZero = divisor[0] <= 0 && divisor[1] >= 0
  return {
    lines: [...over.lines, ...by.lines],
    code: canBeZero ? group(`${by.code} === 0 ? NaN : ${code}`) : code,
    mayFail: canBeZero,
  }
}

/** A variable for what is more than a name or a number. */
const named = (code: string, variable: string): { readonly lines: readonly string[]; readonly code: string } =>
  /^[\w.]+$/.test(code) ? { lines: [], code } : { lines: [`const ${variable} = ${code}`], code: variable }

function foldCode(
  step: PlanStep & { readonly form: 'fold' },
  guard: string,
  placeOf: (always: boolean) => Place,
  { variable, places, lists }: Context,
): StepCode {
  const list = lists(step.list)
  if (!list) throw new TypeError(`the plan folds over the unknown list "${step.list}"`)
  const inner: Places = (name) => list.field(name) ?? places(name)
  const where = conditionCode(step.where, inner)
  const value = valueCode(step.value, inner)
  const { rounded } = step
  const each = named(value, 'x')
  const added = rounded
    ? quotientCode(
        { code: each.code, factor: 1, interval: intervalIn(step.value, inner) },
        { code: String(rounded.den), interval: [rounded.den, rounded.den] },
        rounded.digits,
        rounded.mode,
      )
    : value
  const update =
    step.reduce === 'sum'
      ? `${variable} += ${added}`
      : step.reduce === 'count'
        ? `${variable} += 1`
        : `${variable} = ${variable} === ${variable} ? Math.${step.reduce}(${variable}, ${added}) : ${added}`
  const start = step.reduce === 'min' || step.reduce === 'max' ? 'NaN' : '0'
  const body = [...(rounded ? each.lines : []), update].join('; ')
  const loop = `for (let j = 0; j < ${list.count}; j++) { ${where === 'true' ? body : `if (${where}) { ${body} }`} }`
  const isAlways = guard === 'true' && start === '0'
  return {
    lines:
      guard === 'true'
        ? [`let ${variable} = ${start}`, loop]
        : [`let ${variable} = NaN`, `if (${guard}) { ${variable} = ${start}; ${loop} }`],
    place: placeOf(isAlways),
  }
}
