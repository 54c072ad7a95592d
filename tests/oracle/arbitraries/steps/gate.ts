import { booleanLogic } from '../expression.ts'
import type { Maker } from '../maker.ts'
import { namesOf } from '../names.ts'

export const gate: Maker = (words) => {
  const { choices } = words
  const levels = namesOf(words, 'level')
  if (levels.length === 0) return undefined
  const of = choices.pick(levels)
  const scale = words.scales[of.scale ?? ''] ?? []
  const rules = choices.several(1, 3, () => {
    const [a, b] = [choices.below(scale.length), choices.below(scale.length)]
    const bounds = { atLeast: scale[Math.min(a, b)], atMost: scale[Math.max(a, b)] }
    const kept = choices.pick([{ atMost: bounds.atMost }, { atLeast: bounds.atLeast }, bounds])
    return { when: booleanLogic(words, 2), ...kept }
  })
  return [
    { kind: 'gate', of: of.name, rules },
    { type: 'level', scale: of.scale ?? '' },
  ]
}
