import { ruleSetWith } from './base.ts'

const many = (count: number, make: (index: number) => unknown): readonly unknown[] =>
  Array.from({ length: count }, (_, index) => make(index))
const steps = (count: number, make: (index: number) => object): string =>
  ruleSetWith({ steps: many(count, (index) => ({ id: `s${index}`, ...make(index) })), outcome: {} })
const members = (count: number, make: (index: number) => string): string => many(count, make).join(',')

/** Texts of one kind at any size, each of which some reader takes a square of the time for. */
export const families: Readonly<Record<string, (size: number) => string>> = {
  'steps that read the one before': (size) =>
    steps(size, (index) => ({ kind: 'logic', logic: { max: [{ var: index === 0 ? 'a' : `s${index - 1}` }, 1] } })),
  'gates in a chain': (size) =>
    ruleSetWith({
      inputs: { a: { type: 'level', scale: 'mutu' }, ya: { type: 'boolean' } },
      steps: many(size, (index) => ({
        id: `s${index}`,
        kind: 'gate',
        of: index === 0 ? 'a' : `s${index - 1}`,
        rules: [{ when: { var: 'ya' }, atMost: 'kurang' }],
      })),
      outcome: {},
    }),
  'conditions in a chain': (size) =>
    steps(size, (index) => ({
      kind: 'round',
      of: index === 0 ? 'a' : `s${index - 1}`,
      round: { digits: 1 },
      applies: { var: 'ya' },
    })),
  'unknown names': (size) => steps(size, (index) => ({ kind: 'logic', logic: { var: `t${index}` } })),
  'names of later steps': (size) => steps(size, (index) => ({ kind: 'logic', logic: { var: `s${index + 1}` } })),
  'unknown kinds': (size) => steps(size, () => ({ kind: 'logik' })),
  'steps of a wrong form': (size) => steps(size, () => ({ kind: 'logic', rumus: 1 })),
  'steps of one name': (size) =>
    ruleSetWith({ steps: many(size, () => ({ id: 's', kind: 'logic', logic: 1 })), outcome: {} }),
  'unknown keys': (size) => ruleSetWith({}).replace('{', `{${members(size, (index) => `"k${index}":1`)},`),
  'keys given twice': (size) => ruleSetWith({}).replace('{', `{${members(size, () => '"k":1')},`),
  'numbers that no double holds': (size) =>
    ruleSetWith({}).replace('{', `{"k":[${members(size, () => '0.1000000000000000055')}],`),
  inputs: (size) =>
    ruleSetWith({
      inputs: Object.fromEntries(many(size, (index) => [`a${index}`, { type: 'boolean' }]) as [string, object][]),
      steps: [{ id: 'x', kind: 'logic', logic: { var: 'a0' } }],
    }),
  'zeros before the end of a number': (size) => ruleSetWith({}).replace('{', `{"k":0.1${'0'.repeat(size * 50)}1,`),
  'a long text': (size) => ruleSetWith({ description: { id: 'x'.repeat(size * 50) } }),
  'escapes in a text': (size) => ruleSetWith({}).replace('{', `{"k":"${'\\u0041'.repeat(size * 10)}",`),
  'line breaks': (size) => ruleSetWith({}).replace('{', `{${'\n'.repeat(size * 50)}"k":1,`),
  'opening brackets': (size) => '['.repeat(size * 50),
  'opening quotes': (size) => '{"'.repeat(size * 25),
}
