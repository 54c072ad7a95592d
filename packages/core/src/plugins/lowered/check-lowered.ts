import type { Declared } from '../../compile/step-scope.ts'
import { roundQuotient, type RoundingMode } from '../../exact/rounding.ts'
import type { Lowered } from '../../kinds/lowered.ts'
import { intervalOf, type Interval } from '../../plan/interval.ts'
import type { PlanForm } from '../../plan/plan.ts'
import { isList, type ListType, type ValueType } from '../../plan/value-type.ts'
import type { Json } from '../../text/canonical-json.ts'
import { checkType } from './check-type.ts'
import { expect, interval, judgeExpression, whole, type Judge, type Judged } from './judge-expression.ts'
import { isGuarded, KnownFacts } from './known-facts.ts'
import { Lie } from './lie.ts'

/** What may be read by a step that is being lowered. */
export interface Surroundings {
  readonly declared: Declared
  /** The type of an input or of a step before it, by its name in the plan. */
  typeOf(name: string): ValueType | ListType | undefined
  /** The guard of a step before it. */
  guardOf(name: string): Json | undefined
}

/**
 * What a plugin's kind has lowered, as plain data of its own; checked so that every road can run it: known operators and
 * names, types that fit, a guard without which nothing is looked at, bounds that hold, numbers that stay exact.
 *
 * @throws Lie
 */
export function checkLowered(given: Lowered, around: Surroundings): Lowered {
  const { form, type, guard } = plain(given)
  checkType(type, around.declared)
  const judge: Judge = (name) => judgedName(name, around)
  expect(judgeExpression(guard, judge, 'guard'), 'boolean', 'guard')
  const nothing = new KnownFacts(around.guardOf)
  if (!isGuarded(guard, nothing)) throw new Lie('guard', 'guard')
  checkForm(form, type, { judge, facts: nothing.with(guard), around })
  return { form, type, guard }
}

interface Context {
  readonly judge: Judge
  readonly facts: KnownFacts
  readonly around: Surroundings
}

/** A copy that nobody can change any more, and that is nothing but JSON. */
function plain(given: Lowered): Lowered {
  let copy: unknown
  try {
    copy = JSON.parse(JSON.stringify(given))
  } catch {
    throw new Lie('form', 'lowered')
  }
  const { form, type, guard } = (copy ?? {}) as Partial<Lowered>
  if (typeof form !== 'object' || typeof type !== 'object' || guard === undefined) throw new Lie('form', 'lowered')
  // A stray key would end up in the plan step, over its id or its guard.
  const stray = Object.keys(form).find((key) => !formKeys.includes(key))
  if (stray !== undefined) throw new Lie('form', `form, "${stray}"`)
  return { form, type, guard }
}

const formKeys = 'form value over by digits mode keys table list reduce key bind where rounded'.split(' ')

function judgedName(name: string, around: Surroundings): Judged | undefined {
  const isMark = name.endsWith(':refused')
  const type = around.typeOf(isMark ? name.slice(0, -':refused'.length) : name)
  if (isMark) return type && { is: 'boolean' }
  return type && judgedType(type)
}

function judgedType(type: ValueType | ListType): Judged {
  if (isList(type)) return { is: 'list' }
  if (type.is === 'boolean' || type.is === 'text') return { is: type.is }
  const [low, high] = intervalOf(type)
  return { is: 'whole', interval: [Math.max(low, -farthest), Math.min(high, farthest)] }
}

/** Days without declared ends are far inside of this. */
const farthest = 1e9

function checkForm(form: PlanForm, type: ValueType, context: Context): void {
  switch (form.form) {
    case 'expr':
      return checkValue(guarded(form.value, 'value', context), type, 'value')
    case 'quot':
      return checkQuotient(form, type, context)
    case 'pick':
      return checkPick(form, type, context)
    case 'fold':
      return checkFold(form, type, context)
    default:
      // Calls are made by `scope.logic`, which knows the operators.
      throw new Lie('form', 'form')
  }
}

/** @throws Lie where it looks at a value that may not be there */
function guarded(logic: Json, at: string, { judge, facts }: Context): Judged {
  const judged = judgeExpression(logic, judge, at)
  if (!isGuarded(logic, facts)) throw new Lie('guard', at)
  return judged
}

function checkValue(judged: Judged, type: ValueType, at: string): void {
  expect(judged, type.is === 'boolean' || type.is === 'text' ? type.is : 'whole', at)
  if (judged.is === 'whole') within(judged.interval, type, at)
}

/** @throws Lie where a value may leave what its type says */
function within([low, high]: Interval, type: ValueType, at: string): void {
  const [lowest, highest] = intervalOf(type)
  if (low < lowest || high > highest) throw new Lie('bounds', `${at}: ${low} … ${high}`)
}

function checkQuotient(form: PlanForm & { form: 'quot' }, type: ValueType, context: Context): void {
  const over = interval(guarded(form.over, 'over', context), 'over')
  const by = interval(guarded(form.by, 'by', context), 'by')
  checkRounding(form, 'quot')
  if (type.is !== 'number' || type.den !== 10 ** form.digits) throw new Lie('den', 'quot')
  const divisors = [by[0], by[1], -1, 1].filter((each) => each !== 0 && each >= by[0] && each <= by[1])
  const corners = divisors.flatMap((each) => over.map((end) => roundQuotient(end, each, form.digits, form.mode)))
  if (corners.length > 0) within(exactly([Math.min(...corners), Math.max(...corners)], 'quot'), type, 'quot')
}

function checkPick({ keys, table }: PlanForm & { form: 'pick' }, type: ValueType, context: Context): void {
  if (!Array.isArray(keys) || !Array.isArray(table) || keys.length === 0) throw new Lie('form', 'pick')
  for (const { rank, size } of keys) {
    const [low, high] = interval(guarded(rank, 'rank', context), 'rank')
    if (!Number.isSafeInteger(size) || low < 0 || high >= size) throw new Lie('table', 'rank')
  }
  if (keys.reduce((product, { size }) => product * size, 1) !== table.length) throw new Lie('table', 'table')
  if (type.is === 'boolean' || type.is === 'text') throw new Lie('type', 'table')
  for (const each of table as readonly unknown[]) {
    if (typeof each !== 'number' || !Number.isSafeInteger(each)) throw new Lie('table', 'table')
    within([each, each], type, 'table')
  }
}

function checkFold(form: PlanForm & { form: 'fold' }, type: ValueType, context: Context): void {
  const { around, facts, judge } = context
  const list = around.typeOf(form.list)
  if (!list || !isList(list)) throw new Lie('name', `fold, "${form.list}"`)
  if (form.key !== undefined && form.key !== list.key) throw new Lie('name', `key, "${form.key}"`)
  if (!Array.isArray(form.bind) || !['sum', 'count', 'min', 'max'].includes(form.reduce)) throw new Lie('form', 'fold')
  for (const name of form.bind) {
    if (list.fields.some((field) => field.name === name)) throw new Lie('name', `bind, "${name}"`)
    if (!facts.has(name)) throw new Lie('guard', `bind, "${name}"`)
  }
  const fields = new Map(list.fields.map((field) => [field.name, field]))
  const inner: Context = {
    around,
    judge: (name) => {
      const field = fields.get(name)
      return field ? judgedType(field.type) : form.bind.includes(name) ? judge(name) : undefined
    },
    facts: new KnownFacts(
      around.guardOf,
      new Set([...form.bind, ...list.fields.flatMap(({ name, required }) => (required ? [name] : []))]),
    ),
  }
  expect(guarded(form.where, 'where', inner), 'boolean', 'where')
  const each = interval(guarded(form.value, 'value', inner), 'value')
  if (type.is !== 'number') throw new Lie('type', 'fold')
  within(folded(form, rounded(form, each), list.maxItems), type, 'fold')
}

function rounded(form: PlanForm & { form: 'fold' }, [low, high]: Interval): Interval {
  if (!form.rounded) return [low, high]
  const { den, digits, mode } = form.rounded
  checkRounding(form.rounded, 'rounded')
  if (!Number.isSafeInteger(den) || den < 1) throw new Lie('den', 'rounded')
  return exactly([roundQuotient(low, den, digits, mode), roundQuotient(high, den, digits, mode)], 'rounded')
}

function folded({ reduce }: PlanForm & { form: 'fold' }, [low, high]: Interval, most: number): Interval {
  if (reduce === 'count') return [0, most]
  return reduce === 'sum' ? exactly([Math.min(0, low * most), Math.max(0, high * most)], 'fold') : [low, high]
}

const exactly = (range: Interval, at: string): Interval => interval(whole(range, at), at)

function checkRounding({ digits, mode }: { readonly digits: number; readonly mode: RoundingMode }, at: string): void {
  const isRight = Number.isSafeInteger(digits) && digits >= 0 && digits <= 9
  if (!isRight || !['half-up', 'half-even', 'down', 'up'].includes(mode)) throw new Lie('form', at)
}
