import { compile, safeCompile, type RuleSet } from '@sasando/core'

import type { Road } from './roads/road.ts'

type Change = (key: string, value: unknown, owner: Readonly<Record<string, unknown>>) => unknown

/** A road with one fault: it scores by a rule set that says something else. */
function mutant(name: string, change: Change): Road {
  return {
    name,
    prepare(ruleSet) {
      const text = JSON.stringify(
        ruleSet,
        function replace(this: Readonly<Record<string, unknown>>, key: string, value: unknown) {
          return change(key, value, this)
        },
      )
      const changed = safeCompile(JSON.parse(text) as RuleSet).scorer ?? compile(ruleSet)
      return (records) => records.map((record) => ({ result: changed.score(record) }))
    },
  }
}

const replacing =
  (key: string, from: unknown, to: unknown): Change =>
  (at, value) =>
    at === key && value === from ? to : value
const dropping =
  (key: string): Change =>
  (at, value) =>
    at === key ? undefined : value

/** Faults that real programs have, and that the judge must see. */
export const mutants: readonly Road[] = [
  mutant('halves go to the even neighbour', (key, value) =>
    key === 'round' ? { mode: 'half-even', ...(value as object) } : value,
  ),
  mutant('halves are cut off', (key, value) => (key === 'round' ? { mode: 'down', ...(value as object) } : value)),
  mutant('a missing value counts as zero', replacing('missing', 'redistribute', 'zero')),
  mutant('a weight is shared although its value is needed', replacing('missing', 'block', 'redistribute')),
  mutant('zero is shared', replacing('missing', 'zero', 'redistribute')),
  mutant('nobody is left out', dropping('applies')),
  mutant('a band begins right after its bound', (_, value) => (isBand(value) ? rename(value, 'from', 'above') : value)),
  mutant('a band begins with its bound', (_, value) => (isBand(value) ? rename(value, 'above', 'from') : value)),
  mutant('there is no cap', (key, value, owner) => (key === 'cap' && owner['kind'] === 'ratio' ? undefined : value)),
  mutant('entries are counted twice', dropping('key')),
  mutant('rows are columns', (_, value) => swap(value, 'rows', 'columns')),
  mutant('a gate stays open', (key, value, owner) => (key === 'when' && 'atMost' in owner ? false : value)),
  mutant('settings never change', dropping('values')),
  mutant('at most is less than', (_, value) => rename(value, '<=', '<')),
  mutant('the smaller is the larger', (_, value) => rename(value, 'min', 'max')),
  mutant('every entry is rounded only in the sum', dropping('roundEach')),
]

const isBand = (value: unknown): boolean => typeof value === 'object' && value !== null && 'level' in value

function rename(value: unknown, from: string, to: string): unknown {
  if (typeof value !== 'object' || value === null || !(from in value) || to in value) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key === from ? to : key, each as unknown]))
}

function swap(value: unknown, a: string, b: string): unknown {
  if (typeof value !== 'object' || value === null || !(a in value) || !(b in value)) return value
  const found = value as Readonly<Record<string, unknown>>
  return { ...found, [a]: found[b], [b]: found[a] }
}
