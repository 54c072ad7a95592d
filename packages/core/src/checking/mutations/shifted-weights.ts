import { add, compare, parseExact, rational, subtract, type Rational } from '../../exact/rational.ts'
import type { Path } from '../../issues/path.ts'
import type { Json } from '../../text/canonical-json.ts'
import { asWritten } from './as-written.ts'
import type { Mutation } from './mutation.ts'

/** A value and where it stands: in its place, or in the setting that is named there. */
export interface Written {
  readonly value: Json
  readonly path: Path
}

/**
 * A hundredth of the whole goes from each weight to the next, or half of it where it has no more.
 *
 * @param written - where the value of a weight stands
 */
export function* shiftedWeights(
  entries: readonly Json[],
  path: Path,
  written: (value: Json, path: Path) => Written,
): Iterable<Mutation> {
  const weights = entries.flatMap((entry, index) =>
    typeof entry === 'object' && entry !== null && 'weight' in entry
      ? [written(entry['weight'] ?? null, [...path, index, 'weight'])]
      : [],
  )
  if (weights.length < 2 || weights.length < entries.length) return
  for (const [index, weight] of weights.entries()) {
    const next = weights[(index + 1) % weights.length]
    const [exact, neighbour] = [exactOf(weight.value), exactOf(next?.value ?? null)]
    if (!next || !exact || !neighbour || String(next.path) === String(weight.path)) continue
    const hundredth = rational(1n, 100n)
    const part = compare(exact, hundredth) > 0 ? hundredth : rational(exact.num, exact.den * 2n)
    const [less, more] = [asWritten(subtract(exact, part), weight.value), asWritten(add(neighbour, part), next.value)]
    const places = [
      { path: weight.path, value: less },
      { path: next.path, value: more },
    ]
    yield { path: weight.path, from: weight.value, to: [{ value: less, places }] }
  }
}

const exactOf = (value: Json): Rational | undefined =>
  typeof value === 'number' || typeof value === 'string' ? parseExact(value) : undefined
