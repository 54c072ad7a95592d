import type { Json } from '../text/canonical-json.ts'
import { operationOf, scaledBy, variableOf } from '../plan/expression.ts'

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
    const found = operationOf(logic)
    if (!found) return
    const { operator: name, args } = found
    if (name === 'var') entry(args[0] as string).isOnlyCompared = false
    const isComparison = /^[<>]=?$|^[!=]==$|^in$/.test(name)
    const constants = args.flat().filter((each) => typeof each === 'number' || typeof each === 'string')
    for (const arg of args) {
      const [value, factor] = scaledBy(arg)
      const variable = variableOf(value)
      if (variable === undefined || (!isComparison && name !== 'min' && name !== 'max')) {
        read(arg)
        continue
      }
      const known = entry(variable)
      for (const each of constants) known.constants.add(typeof each === 'string' ? each : Math.floor(each / factor))
      const areOthersConstant = args.every((each) => each === arg || !operationOf(each))
      if (!isComparison || !areOthersConstant) known.isOnlyCompared = false
    }
  }
  for (const each of expressions) read(each)
  return found
}
