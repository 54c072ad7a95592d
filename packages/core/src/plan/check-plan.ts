import type { Plan, PlanStep } from './plan.ts'
import type { ListType, ValueType } from './value-type.ts'

/**
 * Throws a `TypeError` where a plan that came from elsewhere has something else in the place of a number or a rounding
 * mode. Code is generated from plans, and those are written into it as they are; texts are not.
 */
export function checkPlan(plan: Plan): void {
  for (const { name, type } of plan.inputs) checkType(type, name)
  for (const step of plan.steps) {
    checkType(step.type, step.id)
    checkForm(step)
  }
}

function checkForm(step: PlanStep): void {
  switch (step.form) {
    case 'quot':
      return checkRounding(step, step.id)
    case 'pick':
      return numbers(step.id, ...step.table, ...step.keys.map(({ size }) => size))
    case 'fold':
      if (!['sum', 'count', 'min', 'max'].includes(step.reduce)) wrong(step.id)
      if (!step.rounded) return undefined
      numbers(step.id, step.rounded.den)
      return checkRounding(step.rounded, step.id)
    case 'expr':
    case 'call':
      return undefined
    default:
      return wrong((step as PlanStep).id)
  }
}

function checkRounding({ digits, mode }: { readonly digits: number; readonly mode: string }, place: string): void {
  numbers(place, digits)
  if (!['half-up', 'half-even', 'down', 'up'].includes(mode)) wrong(place)
}

function checkType(type: ValueType | ListType, place: string): void {
  switch (type.is) {
    case 'number':
      return numbers(place, type.den, type.min, type.max)
    case 'level':
      return numbers(place, type.size)
    case 'date':
      return numbers(place, type.first ?? 0, type.last ?? 0)
    case 'text':
      return numbers(place, type.maxLength ?? 0)
    case 'list':
      numbers(place, type.maxItems)
      for (const field of type.fields) checkType(field.type, `${place}.${field.name}`)
      return undefined
    case 'boolean':
    case 'choice':
      return undefined
    default:
      return wrong(place)
  }
}

function numbers(place: string, ...values: readonly unknown[]): void {
  if (!values.every((value) => Number.isSafeInteger(value))) wrong(place)
}

function wrong(place: string): never {
  throw new TypeError(`this is no plan: "${place}" is not as the compiler writes it`)
}
