import { amount, policy, rounded, rounding, type Maker } from '../maker.ts'
import { namesOf } from '../names.ts'

export const ratio: Maker = (words) => {
  const { choices } = words
  const numbers = namesOf(words, 'number')
  if (numbers.length < 2) return undefined
  const name = (): string => choices.pick(numbers).name
  const round = rounding(words)
  const actual = choices.pick(numbers)
  const isRange = choices.chance(20)
  const bounds = choices.pick([
    {},
    { cap: choices.pick([120, 100, '110']) },
    { cap: amount(words, 120, round.digits) },
    { atLeast: choices.pick([0, -50]) },
    { atLeast: 90, cap: choices.pick([90, 110]) },
  ])
  const step = {
    kind: 'ratio',
    actual: actual.name,
    target: isRange ? { low: name(), high: name() } : name(),
    direction: isRange ? 'higher' : choices.pick(['higher', 'lower', 'lower-inverse']),
    round,
    ...(choices.chance(30) ? { per: choices.pick([1, 10, '1/3', '2/7', 120]) } : {}),
    ...bounds,
    ...policy(words, actual),
  }
  return [step, rounded(round, [0, 120])]
}
