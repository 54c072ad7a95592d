import type { Words } from '../locales/words.ts'
import { writtenDay } from '../locales/written-day.ts'
import type { ListInput } from '../rule-set/inputs.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { ItemValue, Value } from '../scoring/result.ts'
import type { EntryFacts, Facts } from './facts.ts'

type Outside = Pick<
  Facts,
  'label' | 'value' | 'valueOf' | 'written' | 'items' | 'level' | 'choice' | 'number' | 'text'
> & {
  readonly words: Words
  readonly ruleSet: RuleSet
}

/** The entries of a list, none of which is the voice of somebody who rates others. */
export function entryFacts(list: string, outside: Outside): readonly EntryFacts[] | undefined {
  const input = Object.hasOwn(outside.ruleSet.inputs, list) ? outside.ruleSet.inputs[list] : undefined
  if (input?.type !== 'list') return undefined
  if (outside.ruleSet.steps.some((step) => step.kind === 'raters' && step.over === list)) return undefined
  return outside.items(list).map((item, index) => entryOf(list, input, item, index, outside))
}

function entryOf(list: string, input: ListInput, item: ItemValue, index: number, outside: Outside): EntryFacts {
  const fieldOf = (name: string) => (Object.hasOwn(input.item, name) ? input.item[name] : undefined)
  const written = (name: string, text: string): string => {
    const field = fieldOf(name)
    if (field?.type === 'level') return outside.level(field.scale, text)
    return field?.type === 'choice' ? outside.choice(list, text, name) : text
  }
  const show = (name: string, value: Value | null | undefined): string => {
    if (!value) return '–'
    if (value.type === 'number') return outside.number(value.text)
    if (value.type === 'boolean') return value.text === 'true' ? outside.words.yes : outside.words.no
    return value.type === 'date' ? writtenDay(value.text, outside.words) : written(name, value.text)
  }
  const label = (name: string): string => {
    const field = fieldOf(name)
    if (!field) return outside.label(name)
    return field.label ? outside.text(field.label) : name
  }
  const { key } = input
  return {
    title:
      key === undefined || !item[key]
        ? outside.words.entryNumber({ number: index + 1 })
        : `${label(key)} ${show(key, item[key])}`,
    label,
    valueOf: (name) => (fieldOf(name) ? (item[name] ?? null) : outside.valueOf(name)),
    value: (name) => (fieldOf(name) ? show(name, item[name]) : outside.value(name)),
    written: (name, value) =>
      fieldOf(name) && typeof value === 'string' ? written(name, value) : outside.written(name, value),
  }
}
