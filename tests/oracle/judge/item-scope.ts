import type { Input } from '@sasando/core'

import { absent } from './absent.ts'
import type { Given, Named, Scope } from './expression.ts'
import { inputType, type Item } from './read-record.ts'
import type { StepContext } from './step-context.ts'

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
