import { levelId, localNumber, type Result, type RuleSet, type Value } from '@sasando/core'

type Given = Result['inputs'][string]

/** As many facts as a title names. */
const most = 3

/** What tells worked cases of a rule set apart: the first facts that are not the same in all, and what comes of them. */
export function caseTitles(ruleSet: RuleSet, results: readonly Result[]): readonly string[] {
  const texts = results.map(({ inputs }) =>
    Object.entries(inputs).map(([name, value]) => [name, givenText(ruleSet, name, value)] as const),
  )
  const differs = new Set(
    Object.keys(ruleSet.inputs).filter((_, at) => new Set(texts.map((facts) => facts[at]?.[1])).size > 1),
  )
  return results.map(({ outcome }, index) => {
    const told = (texts[index] ?? []).filter(([name, text]) => differs.has(name) && text !== undefined).slice(0, most)
    const facts = told.map(([name, text]) => `${ruleSet.inputs[name]?.label?.id ?? name}: ${text}`)
    const [name, value] = Object.entries(outcome)[0] ?? []
    const label = name === undefined ? '' : labelOf(ruleSet, ruleSet.outcome[name] ?? name)
    const end = !value ? 'belum ada hasil' : `${label}: ${valueText(ruleSet, name, value)}`
    return `${index + 1}. ${[...facts, end].join('; ')}`
  })
}

function labelOf({ steps, inputs }: RuleSet, name: string): string {
  return (steps.find(({ id }) => id === name) ?? inputs[name])?.label?.id ?? name
}

function givenText(ruleSet: RuleSet, name: string, value?: Given): string | undefined {
  if (value === null || value === undefined) return undefined
  return Array.isArray(value) ? `${value.length} isian` : valueText(ruleSet, name, value as Value)
}

function valueText({ scales, inputs }: RuleSet, name: string | undefined, value: Value): string {
  switch (value.type) {
    case 'number':
      return localNumber(value.text, 'id')
    case 'boolean':
      return value.text === 'true' ? 'ya' : 'tidak'
    case 'level': {
      const level = scales?.[value.scale]?.levels.find((each) => levelId(each) === value.text)
      return (typeof level === 'object' ? level.label?.id : undefined) ?? value.text
    }
    case 'choice': {
      const input = name === undefined ? undefined : inputs[name]
      const choices = input?.type === 'choice' ? input.choices : []
      const choice = choices.find((each) => typeof each === 'object' && each.id === value.text)
      return (typeof choice === 'object' ? choice.label?.id : undefined) ?? value.text
    }
    default:
      return value.text
  }
}
