import type { OperatorArgument, PluginOperator } from '@sasando/core'

import { levelCount } from './level-count.ts'
import type { Subject } from './subject.ts'

/** Arguments of an operator, as a plan gives them. */
export type Args = readonly (number | boolean | string)[]

/** So many combinations that every edge meets every other, so few that a contract takes no time. */
const mostCombinations = 300

/** Arguments for an operator: those of the samples, and combinations of what its types can be at most and at least. */
export function* argumentsFor(operator: PluginOperator, subject: Subject): Generator<Args> {
  yield* subject.samples.args?.[operator.name] ?? []
  const values = operator.args.map((each) => valuesOf(each, subject))
  const all = values.reduce((product, { length }) => product * length, 1)
  // A step that has no divisor in common with most counts goes through them all in another order.
  const step = all <= mostCombinations ? 1 : Math.floor(all / mostCombinations) | 1
  for (let at = 0, count = 0; count < Math.min(all, mostCombinations); at = (at + step) % all, count++) {
    let left = at
    yield values.map((each) => {
      const value = each[left % each.length] ?? 0
      left = Math.floor(left / each.length)
      return value
    })
  }
}

/** Around 1970, around a leap day, the ends of months, and far away. */
const days = [-25_567, -1, 0, 1, 30, 31, 58, 59, 11_016, 11_017, 19_782, 19_783, 20_483, 20_484, 20_512, 45_000]

function valuesOf(type: OperatorArgument, subject: Subject): Args {
  switch (type.type) {
    case 'number':
      return [-1000, -100, -1, 0, 1, 2, 10, 99, 100, 120, 1000, 1_000_000].flatMap((n) => [
        n * type.den,
        n * type.den + 1,
      ])
    case 'boolean':
      return [false, true]
    case 'level':
      return ranks(levelCount(type.scale, subject))
    case 'choice':
      return ranks(type.choices.length)
    case 'date':
      return days
    case 'text':
      return ['', 'a', 'A', ' ', '0', 'é', '🎶', '__proto__', 'x'.repeat(1000)]
  }
}

const ranks = (count: number): readonly number[] => Array.from({ length: count }, (_, rank) => rank)
