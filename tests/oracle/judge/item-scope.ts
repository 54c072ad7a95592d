import type { Input } from '@sasando/core'

import { absent } from './absent.ts'
import type { Named, Scope } from './expression.ts'
import { inputType, type Item } from './read-record.ts'
import type { StepContext } from './step-context.ts'

type ListInput = Extract<Input, { type: 'list' }>

/** What an expression over one entry of a list sees: its fields, and the values outside the list. */
export function itemScope(item: Item, list: ListInput, context: StepContext): Scope {
  const named = (name: string): Named => {
    const field = Object.hasOwn(list.item, name) ? list.item[name] : undefined
    return field
      ? { type: inputType(field, context.ruleSet), value: item.get(name) ?? absent('missing') }
      : context.cell(name)
  }
  return { ...context.scope, named, given: (name) => named(name).value }
}
