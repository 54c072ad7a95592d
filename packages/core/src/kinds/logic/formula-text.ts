import type { Facts } from '../../explain/facts.ts'
import type { Json } from '../../text/canonical-json.ts'
import { operandsOf, writtenBound } from './written-bound.ts'

const infix: Readonly<Record<string, string>> = {
  '+': ' + ',
  '-': ' − ',
  '*': ' × ',
  quotient: ' ÷ ',
  '<': ' < ',
  '<=': ' ≤ ',
  '>': ' > ',
  '>=': ' ≥ ',
  '==': ' = ',
  '!=': ' ≠ ',
}

/**
 * An expression as a formula that a person can check with a calculator: labels with their values.
 *
 * @param write - how a level or choice that the rule set names is called where it stands
 */
export function formulaText(logic: Json, facts: Facts, write: Write = (id) => id): string {
  if (typeof logic === 'number') return facts.number(String(logic))
  if (typeof logic === 'string') return write(logic)
  if (typeof logic === 'boolean') return logic ? facts.words.yes : facts.words.no
  if (logic === null) return '–'
  if (Array.isArray(logic)) return (logic as readonly Json[]).map((each) => formulaText(each, facts, write)).join(', ')
  const [operator = '', argument = null] = Object.entries(logic as Readonly<Record<string, Json>>)[0] ?? []
  const args = (Array.isArray(argument) ? argument : [argument]) as readonly Json[]
  const [first] = args
  if (operator === 'var' && typeof first === 'string') return named(first, facts)
  if (operator === 'setting' && typeof first === 'string') return setting(first, facts)
  if (operator === 'present' && typeof first === 'string') return facts.words.isGiven({ label: facts.label(first) })
  const parts = args.map((each, index) => formulaText(each, facts, writeAt(operator, args, index, facts, write)))
  const symbol = Object.hasOwn(infix, operator) ? infix[operator] : undefined
  if (symbol !== undefined)
    return parts.length === 1
      ? `−${parts[0]}`
      : args.map((each, index) => bracketed(each, parts[index] ?? '', index > 0)).join(symbol)
  switch (operator) {
    case 'min':
      return limited(logic, 'min', facts) ?? facts.words.smallest({ values: parts })
    case 'max':
      return limited(logic, 'max', facts) ?? facts.words.largest({ values: parts })
    case 'and':
      return parts.join(` ${facts.words.and} `)
    case 'or':
      return parts.join(` ${facts.words.or} `)
    case '!':
      return facts.words.not({ what: parts[0] ?? '' })
    case 'in':
      return facts.words.isOneOf({ what: parts[0] ?? '', of: parts[1] ?? '' })
    case 'if':
      return facts.words.choice({ branches: branchesOf(parts), otherwise: parts.at(-1) ?? '–' })
    default:
      return `${facts.operator(operator)} (${parts.join('; ')})`
  }
}

type Write = (id: string) => string

const compared: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', 'in'])

/** An id beside an input, a step or a setting is one of its levels or choices; at the end of a branch it is what the whole is. */
function writeAt(operator: string, args: readonly Json[], index: number, facts: Facts, write: Write): Write {
  if (compared.has(operator)) {
    const name = args.map((each) => operandsOf(each, 'var')?.[0]).find((each) => typeof each === 'string')
    if (typeof name === 'string') return (id) => facts.written(name, id)
    const held = args.map((each) => operandsOf(each, 'setting')?.[0]).find((each) => typeof each === 'string')
    return typeof held === 'string' ? (id) => facts.level(facts.settingScale(held), id) : (id) => id
  }
  const isResult = operator === 'if' && (index % 2 === 1 || index === args.length - 1)
  return isResult || operator === 'min' || operator === 'max' ? write : (id) => id
}

const named = (name: string, facts: Facts): string =>
  facts.words.named({
    label: facts.label(name),
    value: facts.value(name),
    isNumber: facts.valueOf(name)?.type === 'number',
  })

/** A number says enough by itself; a level that an agency has chosen does not. */
function setting(name: string, facts: Facts): string {
  const value = facts.amount({ setting: name })
  return facts.settingScale(name) === ''
    ? value
    : facts.words.named({ label: facts.settingLabel(name), value, isNumber: false })
}

/** Under a written bound: "…, 120 at most" says more than the smallest of two things. */
function limited(logic: Json, operator: 'min' | 'max', facts: Facts): string | undefined {
  const found = writtenBound(logic, operator)
  if (!found) return undefined
  const limit = { what: formulaText(found.inner, facts), bound: facts.amount(found.bound) }
  return operator === 'min' ? facts.words.capped(limit) : facts.words.raised(limit)
}

function branchesOf(parts: readonly string[]): { readonly when: string; readonly then: string }[] {
  const branches = []
  for (let index = 0; index + 1 < parts.length; index += 2)
    branches.push({ when: parts[index] ?? '', then: parts[index + 1] ?? '' })
  return branches
}

/** Brackets where a reader would need them: a sum within a product, a limit within a sum, a minus after a plus. */
function bracketed(logic: Json, text: string, isLater: boolean): string {
  if (isLater && text.startsWith('−')) return `(${text})`
  const operator = typeof logic === 'object' && logic !== null ? Object.keys(logic)[0] : undefined
  return operator !== undefined && ['+', '-', 'if', 'min', 'max'].includes(operator) ? `(${text})` : text
}
