import type { MissingPolicy, Rounding } from '@sasando/core'

import { isAlike, writtenLike } from './expression.ts'
import { namesOf, settingsOf, type Known, type Words } from './names.ts'

/** A step as it is written, with what the steps below may know of it. */
export type Made = readonly [object, Omit<Known, 'name'>]
/** Makes a step, or nothing where what it needs is not there yet. */
export type Maker = (words: Words) => Made | undefined

export function rounding({ choices }: Words): Rounding {
  const digits = choices.pick([2, 0, 1, 3, 2])
  const mode = choices.pick([undefined, 'half-even', 'down', 'up', 'half-up'] as const)
  return mode === undefined ? { digits } : { digits, mode }
}

/** What steps below know of a number that was rounded. */
export const rounded = (round: Rounding, range?: readonly [number, number]): Omit<Known, 'name'> => ({
  type: 'number',
  digits: round.digits,
  ...(range ? { range } : {}),
})

/** What to do about what is missing among values like `known`; nothing, most of the time. */
export function policy(words: Words, known: Known, extra: readonly MissingPolicy[] = []): { missing?: MissingPolicy } {
  const { choices } = words
  if (!choices.chance(40)) return {}
  const carried = words.names.filter(
    (each) =>
      each.isInput === true &&
      isAlike(each, known) &&
      (known.type !== 'number' || (each.digits ?? 99) <= (known.digits ?? 0)),
  )
  const neutral = neutralLike(known, words)
  const all: MissingPolicy[] = [
    'block',
    { neutral },
    ...(known.type === 'number' ? (['zero'] as const) : []),
    ...(carried.length > 0 ? [{ carry: choices.pick(carried).name }] : []),
    ...extra,
  ]
  return { missing: choices.pick(all) }
}

function neutralLike(known: Known, words: Words): number | string | boolean {
  if (known.type === 'number') return words.choices.pick([50, 0, -1, '7'])
  return known.type === 'boolean' ? words.choices.chance(50) : writtenLike(known, words)
}

/** A step's policy holds for every name in its conditions too, so what stands in must fit all of them. */
export function conditionWords(words: Words, missing: MissingPolicy | undefined): Words {
  if (missing === undefined || missing === 'block' || missing === 'redistribute') return words
  const isCarried = typeof missing === 'object' && 'carry' in missing
  return { ...words, names: isCarried ? [] : namesOf(words, 'number') }
}

/** An amount as it is written, or a setting that holds one. */
export function amount(words: Words, plain: number | string, digits: number): number | string | { setting: string } {
  const settings = settingsOf(words, 'number').filter((each) => each.name === 'batas' && digits >= 2)
  return settings.length > 0 && words.choices.chance(40) ? { setting: 'batas' } : plain
}
