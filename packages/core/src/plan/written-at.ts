import type { Path } from '../issues/path.ts'

type Places = readonly (Path | undefined)[]

// Beside the plan and not in it: a plan is its JSON and nothing else.
const places = new WeakMap<object, Places>()

/**
 * Remembers where in the rule set a part of a plan is written: a step or a comparison, each branch of an `if`, each cell
 * of a table. What has no place was added by a kind, and is not the author's to reach or to test.
 */
export function writtenAt<T extends object>(part: T, ...paths: Places): T {
  places.set(part, paths)
  return part
}

export const placesOf = (part: object): Places => places.get(part) ?? []
