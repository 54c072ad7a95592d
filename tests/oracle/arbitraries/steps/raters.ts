import { booleanLogic, numberLogic } from '../expression.ts'
import { relation, relations } from '../inputs.ts'
import { rounded, rounding, type Maker } from '../maker.ts'
import { forEverybody, type Known, type Words } from '../names.ts'
import { weights } from '../weights.ts'

const anyMinimum = (words: Words): number | { readonly setting: string } => {
  const count = words.choices.between(1, 4)
  return count === 2 ? { setting: 'minimum' } : count
}

/** Ratings in one of `lists`, by how the raters stand to the person. */
export const raters = (lists: ReadonlyMap<string, readonly Known[]>): Maker => {
  // A group is heard from one number on in all steps of a rule set.
  const minimums = new Map<string, object>()
  return (words) => {
    const { choices } = words
    const minimum = (key: string): object => {
      const made = minimums.get(key) ?? (choices.chance(50) ? { minimum: anyMinimum(words) } : {})
      minimums.set(key, made)
      return made
    }
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
        ...minimum(`${over} ${relations[index]}`),
        ...(choices.chance(20) ? { applies: booleanLogic(forEverybody(words), 1) } : {}),
      })),
      ...(choices.chance(40) ? { roundEach: rounding(words) } : {}),
      ...(choices.chance(50) ? { missing: 'redistribute' } : {}),
      round,
    }
    return [step, rounded(round, [0, 500])]
  }
}
