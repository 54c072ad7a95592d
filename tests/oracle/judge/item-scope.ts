import type { Input, Json } from '@sasando/core'

import { absent, type Absent } from './absent.ts'
import { asks, present, type Given, type Named, type Scope } from './expression.ts'
import { inputType, type Item } from './read-record.ts'
import type { StepContext } from './step-context.ts'
import type { Value } from './value.ts'

type ListInput = Extract<Input, { type: 'list' }>

/** What an expression over one entry of a list sees: its fields, and the values outside the list. */
export function itemScope(item: Item, list: ListInput, context: StepContext): Scope {
  const cell = (name: string): Named & Given => {
    const field = Object.hasOwn(list.item, name) ? list.item[name] : undefined
    // A list with a mistake is refused as a whole.
    return field
      ? { type: inputType(field, context.ruleSet), value: item.get(name) ?? absent('missing'), isRefused: false }
      : context.cell(name)
  }
  return { ...context.scope, named: cell, given: cell }
}

/** What expressions over entries need from outside the list: each is needed for the list as a whole, also for one without entries. */
export function neededOutside(logic: Json, list: ListInput, context: StepContext): readonly (Value | Absent)[] {
  return asks(logic)
    .filter(({ name }) => !Object.hasOwn(list.item, name))
    .map(({ operator, name }) => (operator === 'var' ? context.cell(name).value : present(context.cell(name))))
}
