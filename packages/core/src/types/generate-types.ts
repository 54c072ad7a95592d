import type { Field, Input } from '../rule-set/inputs.ts'
import { choiceId } from '../rule-set/choice-id.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { levelIds } from '../rule-set/level-id.ts'

/**
 * TypeScript types for the records and outcomes of a rule set, as a module's text. Ids are quoted, so any id is safe.
 *
 * Optional are the inputs that are not required or belong to some people only; a record may always lack a value, and the
 * result says so, but code that fills a record should fill these.
 */
export function generateTypes(ruleSet: RuleSet): string {
  const outcome = Object.entries(ruleSet.outcome).map(
    ([name, of]) => `  readonly ${quote(name)}: ${outcomeType(of, ruleSet)}`,
  )
  return [
    `// Generated from the rule set ${quote(ruleSet.id)}, version ${quote(ruleSet.version)}. Do not edit.`,
    '',
    '/** One record, as `score` takes it. */',
    'export interface ScoreRecord {',
    ...members(recordTree(ruleSet), ruleSet, '  '),
    '}',
    '',
    "/** The texts of a result's outcome; `null` where there is no value. */",
    'export interface ScoreOutcome {',
    ...outcome,
    '}',
    '',
  ].join('\n')
}

/** Where each input stands in a record: by its id, or nested by its declared path. */
type RecordTree = Map<string, Input | RecordTree>

function recordTree(ruleSet: RuleSet): RecordTree {
  const root: RecordTree = new Map()
  for (const [name, input] of Object.entries(ruleSet.inputs)) {
    const path = input.path ?? [name]
    let at = root
    for (const key of path.slice(0, -1)) {
      const next = at.get(key)
      const inner: RecordTree = next instanceof Map ? next : new Map<string, Input | RecordTree>()
      at.set(key, inner)
      at = inner
    }
    at.set(path.at(-1) ?? name, input)
  }
  return root
}

function members(tree: RecordTree, ruleSet: RuleSet, indent: string): string[] {
  return [...tree].map(([name, each]) => {
    if (!(each instanceof Map)) return property(name, each, isOptional(each), ruleSet, indent)
    const inner = members(each, ruleSet, `${indent}  `)
    return `${indent}readonly ${quote(name)}${isAllOptional(each) ? '?' : ''}: {\n${inner.join('\n')}\n${indent}}`
  })
}

const isAllOptional = (tree: RecordTree): boolean =>
  [...tree.values()].every((each) => (each instanceof Map ? isAllOptional(each) : isOptional(each)))

const quote = (text: string): string => JSON.stringify(text)
const isOptional = (input: Input): boolean => input.required === false || input.applies !== undefined

function property(name: string, input: Input | Field, optional: boolean, ruleSet: RuleSet, indent: string): string {
  const label = input.label?.id.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ')
  const doc = label === undefined ? '' : `${indent}/** ${label} */\n`
  return `${doc}${indent}readonly ${quote(name)}${optional ? '?' : ''}: ${typeOf(input, ruleSet, indent)}`
}

function typeOf(input: Input | Field, ruleSet: RuleSet, indent: string): string {
  switch (input.type) {
    case 'number':
      return 'number | string'
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'level':
      return levelType(input.scale, ruleSet)
    case 'choice':
      return input.choices.map((each) => quote(choiceId(each))).join(' | ')
    case 'date':
    case 'text':
      return 'string'
    case 'list': {
      const fields = Object.entries(input.item).map(([name, field]) =>
        property(name, field, field.required === false, ruleSet, `${indent}  `),
      )
      return `readonly {\n${fields.join('\n')}\n${indent}}[]`
    }
  }
}

const levelType = (scale: string, { scales = {} }: RuleSet): string => {
  const found = Object.hasOwn(scales, scale) ? scales[scale] : undefined
  return found ? levelIds(found).map(quote).join(' | ') : 'string'
}

function outcomeType(of: string, ruleSet: RuleSet): string {
  const step = ruleSet.steps.find((each) => each.id === of)
  if (step && 'scale' in step && typeof step.scale === 'string') return `${levelType(step.scale, ruleSet)} | null`
  if (step?.kind === 'gate') return outcomeType(step.of, ruleSet)
  const input = Object.hasOwn(ruleSet.inputs, of) ? ruleSet.inputs[of] : undefined
  return input?.type === 'level' ? `${levelType(input.scale, ruleSet)} | null` : 'string | null'
}
