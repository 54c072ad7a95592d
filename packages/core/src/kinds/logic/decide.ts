import { compare } from '../../exact/rational.ts'
import type { Facts } from '../../explain/facts.ts'
import type { Json } from '../../text/canonical-json.ts'
import { exactNumberOf } from './exact-number-of.ts'
import { callOf } from './written-bound.ts'

/** Comparisons of numbers, each with the one that holds where it does not. */
export const opposite: ReadonlyMap<string, string> = new Map([
  ['<', '>='],
  ['<=', '>'],
  ['>', '<='],
  ['>=', '<'],
])

/**
 * Whether a condition held for this result, as far as its values tell; `undefined` where they do not, as when one of
 * them is missing or not shown to this reader.
 */
export function decide(condition: Json, facts: Facts): boolean | undefined {
  if (typeof condition === 'boolean') return condition
  const [operator, args] = callOf(condition)
  const [first = null, second = null] = args
  switch (operator) {
    case 'var': {
      const value = typeof first === 'string' ? facts.valueOf(first) : null
      return value?.type === 'boolean' ? value.text === 'true' : undefined
    }
    case '!': {
      const holds = decide(first, facts)
      return holds === undefined ? undefined : !holds
    }
    case 'and':
      return allHold(args.map((each) => decide(each, facts)))
    case 'or':
      return opposed(allHold(args.map((each) => opposed(decide(each, facts)))))
    case 'in': {
      const [word, words] = [wordOf(first, facts), Array.isArray(second) ? (second as readonly Json[]) : undefined]
      return word === undefined ? undefined : words?.includes(word)
    }
    case '==':
      return isSame(first, second, facts)
    case '!=':
      return opposed(isSame(first, second, facts))
    default:
      return args.length === 2 ? isOrdered(operator, first, second, facts) : undefined
  }
}

const opposed = (holds: boolean | undefined): boolean | undefined => (holds === undefined ? undefined : !holds)

const allHold = (all: readonly (boolean | undefined)[]): boolean | undefined =>
  all.includes(false) ? false : all.includes(undefined) ? undefined : true

/** A level, a choice or a text: what is written, what a setting holds, or what was given. */
function wordOf(logic: Json, facts: Facts): string | undefined {
  if (typeof logic === 'string') return logic
  const [operator, [name]] = callOf(logic)
  if (typeof name !== 'string') return undefined
  if (operator === 'setting' && facts.settingScale(name) !== '') return facts.amountText({ setting: name })
  const value = operator === 'var' ? facts.valueOf(name) : null
  return value?.type === 'level' || value?.type === 'choice' || value?.type === 'text' ? value.text : undefined
}

function isSame(a: Json, b: Json, facts: Facts): boolean | undefined {
  const words = [wordOf(a, facts), wordOf(b, facts)]
  if (words[0] !== undefined && words[1] !== undefined) return words[0] === words[1]
  return isOrdered('==', a, b, facts)
}

function isOrdered(operator: string, a: Json, b: Json, facts: Facts): boolean | undefined {
  const [first, second] = [exactNumberOf(a, facts), exactNumberOf(b, facts)]
  if (!first || !second) return undefined
  const order = compare(first, second)
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    case '==':
      return order === 0
    default:
      return undefined
  }
}
