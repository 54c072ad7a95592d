import fc from 'fast-check'

import { ruleSetText } from '../rule-set-text.ts'

/** Inputs of every kind that expressions compare and compute with. */
const inputs = {
  a: { type: 'number', digits: 1, range: [0, 20], better: 'up' },
  b: { type: 'integer', range: [-10, 10], better: 'down' },
  l: { type: 'level', scale: 'mutu', better: 'up' },
  p: { type: 'boolean' },
  q: { type: 'boolean', better: 'up' },
}
export const levels = ['kurang', 'cukup', 'baik']

const level = fc.constantFrom(...levels)
const expression = (steps: readonly string[]) =>
  fc.letrec((tie) => ({
    number: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<object>({ var: 'a' }, { var: 'b' }, ...steps.map((name) => ({ var: name }))),
      fc.integer({ min: -10, max: 20 }),
      fc.record({ '+': fc.tuple(tie('number'), tie('number')) }),
      fc.record({ '-': fc.tuple(tie('number'), tie('number')) }),
      fc.record({ '*': fc.tuple(tie('number'), fc.integer({ min: -3, max: 3 })) }),
      fc.record({ min: fc.tuple(tie('number'), tie('number')) }),
      fc.record({ max: fc.tuple(tie('number'), tie('number')) }),
      fc.record({ if: fc.tuple(tie('boolean'), tie('number'), tie('boolean'), tie('number'), tie('number')) }),
    ),
    boolean: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom({ var: 'p' }, { var: 'q' }, { present: 'a' }),
      fc.record({ '<': fc.tuple(tie('number'), tie('number')) }),
      fc.record({ '>=': fc.tuple(tie('number'), tie('number')) }),
      fc.record({ '<=': fc.tuple(tie('number'), tie('number'), tie('number')) }),
      fc.record({ '==': fc.tuple(tie('number'), tie('number')) }),
      fc.record({ '!=': fc.tuple(fc.constant({ var: 'l' }), level) }),
      fc.record({ in: fc.tuple(fc.constant({ var: 'l' }), fc.uniqueArray(level, { minLength: 1 })) }),
      fc.record({ and: fc.tuple(tie('boolean'), tie('boolean')) }),
      fc.record({ or: fc.tuple(tie('boolean'), tie('boolean')) }),
      fc.record({ '!': fc.tuple(tie('boolean')) }),
    ),
  }))

/** Rule sets of an expression, a ratio or a mean, bands, a gate and a matrix; few of them make sense. */
export const randomRules = fc
  .record({
    first: expression([]).number,
    weight: fc.constantFrom('1/2', '1/3', 0.1),
    applies: fc.option(expression([]).boolean, { nil: undefined }),
    missing: fc.constantFrom(undefined, 'redistribute', { neutral: 1 }),
    second: expression(['x', 'y']).number,
    bands: fc.uniqueArray(fc.integer({ min: -20, max: 40 }), { minLength: 2, maxLength: 2 }),
    when: expression(['x', 'y', 'z']).boolean,
    bound: fc.record({ atMost: level }),
    rows: fc.array(
      fc.record({
        when: fc.tuple(
          fc.oneof(level, fc.constant('-')),
          fc.oneof(fc.record({ below: fc.integer({ min: -20, max: 40 }) }), fc.constant('-')),
        ),
        then: level,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    cells: fc.array(fc.array(level, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ first, weight, applies, missing, second, bands, when, bound, rows, cells }) => {
    const rest = { '1/2': '1/2', '1/3': '2/3', '0.1': 0.9 }[String(weight)]
    const [low = 0, high = 0] = bands.sort((x, y) => x - y)
    const entry = { step: 'a', weight, ...(applies === undefined ? {} : { applies }) }
    return ruleSetText({
      inputs,
      scales: { mutu: { levels } },
      steps: [
        { id: 'x', kind: 'logic', logic: first },
        {
          id: 'y',
          kind: 'weighted',
          of: [entry, { step: 'x', weight: rest }],
          round: { digits: 1 },
          ...(missing === undefined ? {} : { missing }),
        },
        { id: 'z', kind: 'logic', logic: second },
        {
          id: 'm',
          kind: 'bands',
          of: 'z',
          scale: 'mutu',
          bands: [{ level: 'kurang' }, { level: 'cukup', from: low }, { level: 'baik', above: high }],
        },
        { id: 'g', kind: 'gate', of: 'm', rules: [{ when, ...bound }] },
        { id: 't', kind: 'table', inputs: ['l', 'z'], scale: 'mutu', hit: 'first', rows, otherwise: 'cukup' },
        { id: 'k', kind: 'matrix', rows: 'g', columns: 'l', scale: 'mutu', cells },
      ],
      outcome: { nilai: 'y', tingkat: 'k', tabel: 't' },
    })
  })

export const randomRecord = fc.record(
  {
    a: fc.integer({ min: 0, max: 200 }).map((each) => each / 10),
    b: fc.integer({ min: -10, max: 10 }),
    l: level,
    p: fc.boolean(),
    q: fc.boolean(),
  },
  { requiredKeys: [] },
)
