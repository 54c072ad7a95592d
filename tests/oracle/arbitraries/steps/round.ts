import { policy, rounded, rounding, type Maker } from '../maker.ts'
import { namesOf } from '../names.ts'

export const round: Maker = (words) => {
  const numbers = namesOf(words, 'number')
  if (numbers.length === 0) return undefined
  const of = words.choices.pick(numbers)
  const rule = rounding(words)
  return [{ kind: 'round', of: of.name, round: rule, ...policy(words, of) }, rounded(rule, of.range)]
}
