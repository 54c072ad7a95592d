import type { MissingPolicy } from '@sasando/core'

import { booleanLogic } from '../expression.ts'
import { policy, rounded, rounding, type Maker } from '../maker.ts'
import { forEverybody, namesOf } from '../names.ts'
import { weights } from '../weights.ts'

export const weighted: Maker = (words) => {
  const { choices } = words
  const numbers = namesOf(words, 'number')
  if (numbers.length === 0) return undefined
  const known = weights(words).map((weight) => ({ weight, value: choices.pick(numbers) }))
  const least = known.map(({ value }) => value.digits ?? 0).reduce((a, b) => Math.min(a, b))
  // The trace shows one policy for a value, so a value that is listed twice has none.
  const isTwice = new Set(known.map(({ value }) => value.name)).size < known.length
  const all: { missing?: MissingPolicy }[] = [{}, { missing: 'redistribute' }, { missing: 'zero' }]
  const missing = isTwice ? {} : choices.pick([...all, policy(words, { name: '', type: 'number', digits: least })])
  const of = known.map(({ weight, value }) => ({
    step: value.name,
    weight,
    ...(choices.chance(20) ? { applies: booleanLogic(forEverybody(words), 1) } : {}),
    ...(!isTwice && choices.chance(30) ? policy(words, value, ['redistribute', 'redistribute']) : {}),
  }))
  const isPlain = of.every((each) => !('applies' in each) && !('missing' in each)) && !('missing' in missing)
  const mayCarry = isPlain && known.every(({ value }) => value.isConditional !== true) && choices.chance(30)
  const round = mayCarry ? {} : { round: rounding(words) }
  const step = { kind: 'weighted', of, ...missing, ...round }
  return [step, round.round ? rounded(round.round, [0, 120]) : { type: 'number', range: [0, 120] }]
}
