import type { Json } from '@sasando/core'

import { namesOf, settingsOf, type Known, type Words } from './names.ts'

const constants = [0, 1, 2, 50, 100, 0.5, 0.1, 0.25, -1, 7, 1.15, 33.33, -2.5]
const divisors = [2, 4, 8, 3, 7, 10, 0.5, -4, 11]
const plainConstants = [0, 1, 2, 5, 0.5, 0.25, -1, -2.5, 3]
const plainDivisors = [2, 4, 0.5, -4]
const days = ['2026-01-01', '2026-02-28', '2024-02-29', '2026-12-31', '1999-06-15']
export const texts = ['', 'a', 'null', 'Kupang', 'a.constructor', '90,5', '10', '9']

/** A number: what is known, what is written, and arithmetic on them. */
export function numberLogic(words: Words, depth = 2): Json {
  const { choices } = words
  const [names, settings] = [namesOf(words, 'number'), settingsOf(words, 'number')]
  if (depth === 0 || choices.chance(15)) {
    if (names.length > 0 && !choices.chance(25)) return { var: choices.pick(names).name }
    if (settings.length > 0 && choices.chance(40)) return { setting: choices.pick(settings).name }
    return constant(words)
  }
  const each = (): Json => numberLogic(words, depth - 1)
  switch (choices.below(7)) {
    case 0:
    case 1:
      return { '+': choices.several(2, 4, each) }
    case 2:
      return { '-': choices.several(1, 2, each) }
    case 3:
      return { '*': [each(), numberLogic(words, 0)] }
    case 4:
      return { [choices.pick(['min', 'max'])]: choices.several(2, 3, each) }
    case 5:
      return { quotient: [each(), choices.pick(words.isPlain ? plainDivisors : divisors)] }
    default:
      return { if: [booleanLogic(words, depth - 1), each(), each()] }
  }
}

const constant = ({ choices, isPlain }: Words): number => choices.pick(isPlain ? plainConstants : constants)

/** A condition. */
export function booleanLogic(words: Words, depth = 2): Json {
  const { choices } = words
  const names = namesOf(words, 'boolean')
  if (depth === 0) {
    if (names.length > 0 && !choices.chance(20)) return { var: choices.pick(names).name }
    const settings = settingsOf(words, 'boolean')
    return settings.length > 0 ? { setting: choices.pick(settings).name } : choices.chance(50)
  }
  switch (choices.below(6)) {
    case 0:
      return booleanLogic(words, 0)
    case 1:
      return { [choices.pick(['and', 'or'])]: choices.several(1, 3, () => booleanLogic(words, depth - 1)) }
    case 2:
      return { '!': [booleanLogic(words, depth - 1)] }
    case 3:
      return words.names.length > 0 && !words.isPlain ? presence(words) : comparison(words, depth)
    default:
      return comparison(words, depth)
  }
}

function presence({ choices, names }: Words): Json {
  const { name } = choices.pick(names)
  return { present: choices.chance(30) ? { var: name } : name }
}

function comparison(words: Words, depth: number): Json {
  const { choices } = words
  const other = words.names.filter((each) => each.type !== 'number' && each.type !== 'boolean' && each.type !== 'list')
  if (other.length === 0 || choices.chance(55)) {
    const each = (): Json => numberLogic(words, depth - 1)
    const operator = choices.pick(['<', '<=', '>', '>=', '==', '!=', 'in'])
    if (operator === 'in') return { in: [each(), choices.several(1, 4, () => constant(words))] }
    return { [operator]: choices.several(2, operator.startsWith('<') ? 3 : 2, each) }
  }
  const left = choices.pick(other)
  const right = (): Json => (choices.chance(30) ? variableLike(left, words) : writtenLike(left, words))
  if (choices.chance(25)) return { in: [{ var: left.name }, choices.several(1, 3, () => writtenLike(left, words))] }
  const isOrdered = left.type === 'level' || left.type === 'date'
  const operator = choices.pick(isOrdered ? ['==', '!=', '<', '<=', '>', '>='] : ['==', '!='])
  return { [operator]: choices.chance(30) ? [right(), { var: left.name }] : [{ var: left.name }, right()] }
}

/** Another value of the same type. */
function variableLike(known: Known, words: Words): Json {
  const alike = words.names.filter((each) => isAlike(each, known))
  return { var: words.choices.pick(alike).name }
}

export const isAlike = (a: Known, b: Known): boolean =>
  a.type === b.type && a.scale === b.scale && String(a.choices) === String(b.choices)

/** A value as it is written beside one of its type. */
export function writtenLike({ type, scale, choices: options }: Known, { choices, scales }: Words): string {
  switch (type) {
    case 'level':
      return choices.pick(scales[scale ?? ''] ?? [])
    case 'choice':
      return choices.pick(options ?? [])
    case 'date':
      return choices.pick(days)
    default:
      return choices.pick(texts)
  }
}

/** A level of a scale: known ones, written ones, and choices between them. */
export function levelLogic(words: Words, scale: string, depth = 2): Json {
  const { choices } = words
  const names = words.names.filter((each) => each.type === 'level' && each.scale === scale)
  if (depth === 0 || choices.chance(20))
    return names.length > 0 && choices.chance(50)
      ? { var: choices.pick(names).name }
      : writtenLike({ name: '', type: 'level', scale }, words)
  return { if: [booleanLogic(words, 1), levelLogic(words, scale, depth - 1), levelLogic(words, scale, depth - 1)] }
}
