import { booleanLogic, numberLogic } from '../expression.ts'
import { relation, relations } from '../inputs.ts'
import { rounded, rounding, type Maker } from '../maker.ts'
import { forEverybody, type Known } from '../names.ts'
import { weights } from '../weights.ts'

/** Ratings in one of `lists`, by how the raters stand to the person. */
export const raters =
  (lists: ReadonlyMap<string, readonly Known[]>): Maker =>
  (words) => {
    const { choices } = words
    const rated = [...lists].filter(([, fields]) => fields.includes(relation))
    if (rated.length === 0) return undefined
    const [over, fields] = choices.pick(rated)
    const round = rounding(words)
    const all = weights(words, choices.between(1, relations.length))
    const step = {
      kind: 'raters',
      over,
      rater: 'f-kode',
      relation: relation.name,
      score: choices.chance(70) ? 'f-jam' : numberLogic({ ...words, names: fields }, 1),
      groups: all.map((weight, index) => ({
        relation: relations[index],
        weight,
        ...(choices.chance(50) ? { minimum: choices.between(1, 4) } : {}),
        ...(choices.chance(20) ? { applies: booleanLogic(forEverybody(words), 1) } : {}),
      })),
      ...(choices.chance(40) ? { roundEach: rounding(words) } : {}),
      ...(choices.chance(50) ? { missing: 'redistribute' } : {}),
      round,
    }
    return [step, rounded(round, [0, 500])]
  }
