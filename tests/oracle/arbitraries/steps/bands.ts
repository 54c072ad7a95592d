import { amount, policy, type Maker } from '../maker.ts'
import { namesOf } from '../names.ts'

export const bands: Maker = (words) => {
  const { choices } = words
  const numbers = namesOf(words, 'number')
  if (numbers.length === 0) return undefined
  const of = choices.pick(numbers)
  const [low, high] = of.range ?? [0, 120]
  const scale = choices.pick(Object.keys(words.scales))
  const level = (): string => choices.pick(words.scales[scale] ?? [])
  const place = (): number =>
    Number((low + ((high - low) * choices.below(1001)) / 1000).toFixed(choices.pick([0, 1, 2])))
  const places = [...new Set(choices.several(1, 4, place))].toSorted((a, b) => a - b)
  const all = places.flatMap((begin): object[] => {
    const written = choices.pick([begin, String(begin)])
    // From a value on, and right after it: the value itself is a band of its own.
    if (choices.chance(20))
      return [
        { level: level(), from: begin },
        { level: level(), above: written },
      ]
    return [{ level: level(), [choices.pick(['from', 'above'])]: written }]
  })
  const one = [{ level: level(), from: amount(words, places[0] ?? 0, 2) }]
  const step = { kind: 'bands', of: of.name, scale, bands: [{ level: level() }, ...choices.pick([all, all, one])] }
  return [
    { ...step, ...policy(words, of) },
    { type: 'level', scale },
  ]
}
