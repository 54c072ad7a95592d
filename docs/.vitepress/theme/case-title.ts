import { levelId, type Locale, type Result, type RuleSet, shownNumber, type Value } from '@sasando/core'

import { textIn, trialWords } from './trial-words.ts'

type Given = Result['inputs'][string]

/** As many facts as a title names. */
const most = 3

/** What tells worked cases of a rule set apart: the first facts that are not the same in all, and what comes of them. */
export function caseTitles(ruleSet: RuleSet, results: readonly Result[], locale: Locale): readonly string[] {
  const words = said[locale]
  const texts = results.map(({ inputs }) =>
    Object.entries(inputs).map(([name, value]) => [name, givenText(ruleSet, name, value, locale)] as const),
  )
  const differs = new Set(
    Object.keys(ruleSet.inputs).filter((_, at) => new Set(texts.map((facts) => facts[at]?.[1])).size > 1),
  )
  return results.map(({ outcome }, index) => {
    const told = (texts[index] ?? []).filter(([name, text]) => differs.has(name) && text !== undefined).slice(0, most)
    const facts = told.map(([name, text]) => `${labelOf(ruleSet, name, locale)}: ${text}`)
    const [name, value] = Object.entries(outcome)[0] ?? []
    const end =
      name === undefined || !value
        ? words.noResult
        : `${labelOf(ruleSet, ruleSet.outcome[name] ?? name, locale)}: ${valueText(ruleSet, name, value, locale)}`
    return `${index + 1}. ${[...facts, end].join('; ')}`
  })
}

const said: Readonly<Record<Locale, { readonly noResult: string; readonly entries: (count: number) => string }>> = {
  id: { noResult: 'belum ada hasil', entries: (count) => `${count} isian` },
  en: { noResult: 'no result yet', entries: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}` },
}

function labelOf({ steps, inputs }: RuleSet, name: string, locale: Locale): string {
  return textIn((steps.find(({ id }) => id === name) ?? inputs[name])?.label, locale) ?? name
}

function givenText(ruleSet: RuleSet, name: string, value: Given | undefined, locale: Locale): string | undefined {
  if (value === null || value === undefined) return undefined
  return Array.isArray(value) ? said[locale].entries(value.length) : valueText(ruleSet, name, value as Value, locale)
}

function valueText({ scales, inputs }: RuleSet, name: string, value: Value, locale: Locale): string {
  switch (value.type) {
    case 'number':
      return shownNumber(value.text, locale)
    case 'boolean':
      return value.text === 'true' ? trialWords[locale].yes : trialWords[locale].no
    case 'level': {
      const level = scales?.[value.scale]?.levels.find((each) => levelId(each) === value.text)
      return (typeof level === 'object' ? textIn(level.label, locale) : undefined) ?? value.text
    }
    case 'choice': {
      const input = inputs[name]
      const choices = input?.type === 'choice' ? input.choices : []
      const choice = choices.find((each) => typeof each === 'object' && each.id === value.text)
      return (typeof choice === 'object' ? textIn(choice.label, locale) : undefined) ?? value.text
    }
    default:
      return value.text
  }
}
