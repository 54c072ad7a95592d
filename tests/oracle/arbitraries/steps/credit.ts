import type { Json } from '@sasando/core'

import { booleanLogic, numberLogic } from '../expression.ts'
import { amount, rounded, rounding, type Maker } from '../maker.ts'
import type { Known, Words } from '../names.ts'

/** Points over one of `lists`: list inputs by name, with what their entries hold. */
export const credit =
  (lists: ReadonlyMap<string, readonly Known[]>): Maker =>
  (words) => {
    const { choices } = words
    const [over, fields] = choices.pick([...lists])
    const inner: Words = { ...words, names: choices.chance(25) ? [...words.names, ...fields] : fields }
    const points: Json = choices.pick([
      { var: 'f-jam' },
      { quotient: [{ var: 'f-jam' }, choices.pick([8, 3, 7])] },
      { max: [0, numberLogic(inner, 1)] },
      { if: [booleanLogic(inner, 1), { var: 'f-jam' }, 2.5] },
      { if: [{ present: 'f-opsi' }, { max: [0, { var: 'f-opsi' }] }, 0] },
    ])
    const round = rounding(words)
    const step = {
      kind: 'credit',
      over,
      points,
      round,
      ...(choices.chance(75) ? { cap: amount(words, choices.pick([1000, 6000, '7']), round.digits) } : {}),
      ...(choices.chance(50) ? { when: booleanLogic(inner, 1) } : {}),
      ...(choices.chance(40) ? { roundEach: rounding(words) } : {}),
      ...(choices.chance(40) ? { missing: 'zero' } : {}),
    }
    return [step, rounded(round, [0, 10])]
  }
