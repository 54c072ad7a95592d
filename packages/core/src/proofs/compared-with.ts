import type { Json } from '../text/canonical-json.ts'
import { operation } from './operation.ts'

/** What some expressions compare one name with. */
export interface Compared {
  /** Numbers over the name's own denominator, rounded down, and texts. */
  readonly constants: ReadonlySet<number | string>
  /** The name is read in no other way, so that between two constants every value is like any other. */
  readonly isOnlyCompared: boolean
}

export function comparedWith(expressions: Iterable<Json>): ReadonlyMap<string, Compared> {
  const found = new Map<string, { constants: Set<number | string>; isOnlyCompared: boolean }>()
  const entry = (name: string) => {
    const known = found.get(name) ?? { constants: new Set(), isOnlyCompared: true }
    found.set(name, known)
    return known
  }
  const read = (logic: Json): void => {
    if (Array.isArray(logic)) return (logic as readonly Json[]).forEach(read)
    const found = operation(logic)
    if (!found) return
    const { name, args } = found
    if (name === 'var') entry(args[0] as string).isOnlyCompared = false
    const isComparison = /^[<>]=?$|^[!=]==$|^in$/.test(name)
    const constants = args.flat().filter((each) => typeof each === 'number' || typeof each === 'string')
    for (const arg of args) {
      // A name, or a name times a number.
      const scaled = operation(arg)
      const factor = scaled?.name === '*' && typeof scaled.args[1] === 'number' ? scaled.args[1] : 1
      const variable = factor === 1 ? scaled : operation(scaled?.args[0] ?? null)
      const isConstant = args.every(
        (each) => each === arg || typeof each !== 'object' || each === null || Array.isArray(each),
      )
      if (variable?.name !== 'var' || !/^[<>]=?$|^[!=]==$|^in$|^min$|^max$/.test(name)) {
        read(arg)
        continue
      }
      const known = entry(variable.args[0] as string)
      for (const each of constants) known.constants.add(typeof each === 'string' ? each : Math.floor(each / factor))
      if (!isComparison || !isConstant) known.isOnlyCompared = false
    }
  }
  for (const each of expressions) read(each)
  return found
}
