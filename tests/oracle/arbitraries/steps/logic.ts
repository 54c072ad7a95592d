import type { MissingPolicy } from '@sasando/core'

import { booleanLogic, levelLogic, numberLogic } from '../expression.ts'
import { conditionWords, policy, rounded, rounding, type Maker } from '../maker.ts'

export const logic: Maker = (words) => {
  const { choices } = words
  switch (choices.below(5)) {
    case 1:
      return [{ kind: 'logic', logic: booleanLogic(words, 3) }, { type: 'boolean' }]
    case 2: {
      const scale = choices.pick(Object.keys(words.scales))
      return [
        { kind: 'logic', scale, logic: levelLogic(words, scale) },
        { type: 'level', scale },
      ]
    }
    case 3: {
      const known = choices.pick(words.names.filter((each) => each.type !== 'list'))
      const { name: _, isInput: __, isConditional: ___, ...type } = known
      return [{ kind: 'logic', logic: { var: known.name }, ...policy(words, known) }, type]
    }
    default: {
      const round = choices.chance(70) ? rounding(words) : undefined
      const missing = choices.chance(20) ? choices.pick<MissingPolicy>(['zero', { neutral: 3 }]) : undefined
      const step = {
        kind: 'logic',
        logic: numberLogic(conditionWords(words, missing), 3),
        ...(missing ? { missing } : {}),
        ...(round ? { round } : {}),
      }
      return [step, round ? rounded(round) : { type: 'number' }]
    }
  }
}
