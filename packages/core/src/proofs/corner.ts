import type { PlanValue } from '../plan/plan.ts'
import { isList } from '../plan/value-type.ts'
import { mix, type Choices } from './choices.ts'

/** Two opposite corners of what numbers can be, or somewhere in between; all else is the same in the three. */
export type Corner = 'low' | 'high' | 'between'

/**
 * Inputs that look as if chance had chosen them; the same for the same seed, everywhere.
 *
 * @param seed - 0 and 1 choose the first and the last of everything
 */
export function cornerInputs(choices: readonly Choices[], seed: number, corner: Corner): Record<string, PlanValue> {
  const inputs: Record<string, PlanValue> = {}
  for (const [index, { input, values }] of choices.entries()) {
    const chance = mix(seed, index)
    // Everybody has everything at first; later some lack something.
    if (seed > 3 && chance % 8 === 0) continue
    const [first = null, last = null] = [values[0], values.at(-1)]
    const isNumber = typeof first === 'number' && (input.type.is === 'number' || input.type.is === 'date')
    // Lists are few, and each shows something of its own: one after the other.
    const pick = isList(input.type) ? seed + index : mix(seed, index + choices.length)
    if (seed < 2 && (corner === 'between' || !isNumber)) inputs[input.name] = seed === 0 ? first : last
    else if (!isNumber || (corner === 'between' && chance % 2 === 0))
      inputs[input.name] = values[pick % values.length] ?? null
    else if (corner === 'between') inputs[input.name] = somewhere(first, Number(last), pick)
    // Not every number is better at its upper end.
    else inputs[input.name] = (corner === 'high') === (seed < 2 || (chance & 16) > 0) ? last : first
  }
  return inputs
}

const somewhere = (low: number, high: number, pick: number): number =>
  low + Math.floor((pick / 2 ** 32) * (high - low + 1))
